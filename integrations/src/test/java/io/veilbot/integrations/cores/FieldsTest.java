package io.veilbot.integrations.cores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.veilbot.integrations.call.UnreadableAnswerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @Test
    void readsWhatWasWrittenAndLetsTheRestBe() {
        Message inner = new Message().text(2, "имя");
        Message outer = new Message().part(1, inner).part(1, new Message()).text(3, "");

        Fields read = Fields.of(outer.toBytes());
        assertThat(read.parts(1)).hasSize(2);
        assertThat(read.parts(1).getFirst().text(2)).isEqualTo("имя");
        assertThat(read.text(3)).isEmpty();
        assertThat(read.number(7)).isZero();
    }

    /** What a real V2Ray 4.34 answers about itself: its uptime is field 10. */
    @Test
    void readsTheAnswerOfARealCore() {
        var answer =
                ByteString.fromHex(
                        "081310011890b33820f0c64b2890f8aa0630986238c22840d63948ebf5045015");

        assertThat(Fields.of(answer).number(10)).isEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "0a05ab", "00", "0aff01"})
    void takesNoNonsenseForAMessage(String nonsense) {
        ByteString bytes = ByteString.fromHex(nonsense);

        assertThatThrownBy(() -> Fields.of(bytes)).isInstanceOf(UnreadableAnswerException.class);
    }
}
