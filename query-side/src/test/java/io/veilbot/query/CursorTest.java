package io.veilbot.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void readsWhatItWrote() {
        var cursor = new Cursor(Instant.parse("2026-11-22T12:00:00.123456Z"), "payment-1");

        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
    }

    @Test
    void refusesWhatNoPageEndedWith() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse("yesterday~payment-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse("2026-11-22T12:00:00Z"));
    }
}
