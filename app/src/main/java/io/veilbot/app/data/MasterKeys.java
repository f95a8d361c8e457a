package io.veilbot.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the master key comes from: the setting VEILBOT_MASTER_KEY, else the file master.key. */
public final class MasterKeys {

    private MasterKeys() {}

    /**
     * @param setting 32 bytes in Base64, or empty to use the file, which is made at the first start
     * @throws DataFolderException if the key is lost or wrong
     */
    public static MasterKey of(DataFolder folder, String setting) {
        Path file = folder.path().resolve("master.key");
        try {
            if (!setting.isBlank()) {
                return given(file, setting);
            }
            if (!Files.exists(file)) {
                refuseIfLost(folder, file);
                PrivateFile.write(file, MasterKey.random().toBase64() + "\n");
            }
            return decode(Files.readString(file), "The file " + file);
        } catch (IOException e) {
            throw new DataFolderException("The master key " + file + " cannot be read: " + e, e);
        }
    }

    private static MasterKey given(Path file, String setting) throws IOException {
        MasterKey key = decode(setting, "VEILBOT_MASTER_KEY");
        if (Files.exists(file) && !decode(Files.readString(file), "The file " + file).sameAs(key)) {
            throw new DataFolderException(
                    "VEILBOT_MASTER_KEY differs from the file "
                            + file
                            + ". Remove the setting to use the file; only one of them opens the data.");
        }
        return key;
    }

    private static void refuseIfLost(DataFolder folder, Path file) {
        if (folder.used()) {
            throw new DataFolderException(
                    "The master key "
                            + file
                            + " is lost. Without it no personal data, access link or credential"
                            + " in the database can be read, and customers are not recognised."
                            + " Restore the file from a backup, or give the key as"
                            + " VEILBOT_MASTER_KEY.");
        }
    }

    private static MasterKey decode(String base64, String where) {
        try {
            return MasterKey.fromBase64(base64);
        } catch (IllegalArgumentException e) {
            throw new DataFolderException(
                    where
                            + " must be 32 bytes in Base64, such as \"openssl rand -base64 32\""
                            + " prints.",
                    e);
        }
    }
}
