package io.veilbot.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path parent;
    private Path path = Path.of("");

    @BeforeEach
    void choose() {
        path = parent.resolve("shop");
    }

    @Test
    void isForItsOwnerOnly() throws Exception {
        try (var folder = DataFolder.open(path, RunMode.EMBEDDED)) {
            MasterKeys.of(folder, "");
            assertThat(mode(path)).isEqualTo("rwx------");
            assertThat(mode(path.resolve("master.key"))).isEqualTo("rw-------");
        }
    }

    @Test
    void keepsItsMasterKey() {
        MasterKey first;
        try (var folder = DataFolder.open(path, RunMode.EMBEDDED)) {
            first = MasterKeys.of(folder, "");
        }
        try (var folder = DataFolder.open(path, RunMode.EMBEDDED)) {
            assertThat(MasterKeys.of(folder, "").sameAs(first)).isTrue();
        }
    }

    @Test
    void refusesAnotherMode() {
        DataFolder.open(path, RunMode.EMBEDDED).close();
        assertThatThrownBy(() -> DataFolder.open(path, RunMode.SERVER))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("belongs to mode \"embedded\"")
                .hasMessageContaining("\"server\"");
    }

    @Test
    void refusesAnotherLayout() throws Exception {
        DataFolder.open(path, RunMode.EMBEDDED).close();
        Files.writeString(path.resolve("mode"), "embedded\nlayout 2\n");
        assertThatThrownBy(() -> DataFolder.open(path, RunMode.EMBEDDED))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("has layout 2");
    }

    @Test
    void isHeldByOneShop() {
        try (var held = DataFolder.open(path, RunMode.EMBEDDED)) {
            assertThatThrownBy(() -> DataFolder.open(path, RunMode.EMBEDDED))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining("Another shop runs on");
            assertThat(held.path()).isEqualTo(path);
        }
        DataFolder.open(path, RunMode.EMBEDDED).close();
    }

    @Test
    void namesALostMasterKey() throws Exception {
        try (var folder = DataFolder.open(path, RunMode.EMBEDDED)) {
            MasterKeys.of(folder, "");
        }
        Files.delete(path.resolve("master.key"));
        try (var folder = DataFolder.open(path, RunMode.EMBEDDED)) {
            assertThatThrownBy(() -> MasterKeys.of(folder, ""))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining("is lost");
        }
    }

    @Test
    void takesTheMasterKeyFromTheSetting() {
        String given = MasterKey.random().toBase64();
        try (var folder = DataFolder.open(path, RunMode.ROUTED)) {
            assertThat(MasterKeys.of(folder, given).toBase64()).isEqualTo(given);
            assertThat(path.resolve("master.key")).doesNotExist();
        }
    }

    @Test
    void refusesAWrongOrDifferentSetting() {
        try (var folder = DataFolder.open(path, RunMode.EMBEDDED)) {
            MasterKeys.of(folder, "");
            assertThatThrownBy(() -> MasterKeys.of(folder, "c2hvcnQ="))
                    .hasMessageContaining("openssl rand -base64 32");
            assertThatThrownBy(() -> MasterKeys.of(folder, MasterKey.random().toBase64()))
                    .hasMessageContaining("differs from the file");
        }
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
