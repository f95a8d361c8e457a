package io.veilbot.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files for their owner only. */
final class PrivateFile {

    private PrivateFile() {}

    /** Written beside and renamed, so that a kill leaves nothing or the whole. */
    static void write(Path file, String content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.writeString(beside, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
