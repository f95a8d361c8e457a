package io.veilbot.app.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(named = "veilbot.approve", matches = "true")
class ApprovedTest {

    @TempDir private Path folder;

    @Test
    void whatDiffersIsRefusedAndSaysHowToApprove() {
        var approved = new Approved(folder.resolve("list.txt"));
        approved.write("one\n");
        approved.matches("one\n");
        assertThatThrownBy(() -> approved.matches("two\n"))
                .hasMessageContaining("-Dveilbot.approve=true");
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() -> new Approved(folder.resolve("none.txt")).matches("one\n"))
                .hasMessageContaining("is missing");
    }
}
