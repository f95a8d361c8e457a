package io.veilbot.integrations.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.integrations.Mutations;
import io.veilbot.integrations.call.UnreadableAnswerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineReaderTest {

    private static final String KEY =
            """
            {"id":"veil-1","name":"veil-1","password":"x","port":1,"method":"m",
             "accessUrl":"ss://YWVz@192.0.2.1:4040/?outline=1","dataLimit":{"bytes":5}}\
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {"http://x", "ss://", "ss://a#b", "ss://a b", "ss://a\\nb", "javascript:1"})
    void refusesLinksOfAnotherKind(String link) {
        String body = KEY.replace("ss://YWVz@192.0.2.1:4040/?outline=1", link);

        assertThatThrownBy(() -> OutlineReader.key(body, "x"))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void doesNotTellTheLinkToTheLog() {
        assertThat(OutlineReader.key(KEY, "x").toString()).doesNotContain("ss://");
    }

    @Test
    void nothingBreaksIt() {
        assertThat(Mutations.of(KEY, 3, 3_000)).allMatch(OutlineReaderTest::survives);
    }

    private static boolean survives(String body) {
        try {
            return OutlineReader.key(body, "x").accessLink().startsWith("ss://");
        } catch (UnreadableAnswerException e) {
            return OutlineReader.code(body).length() <= 60;
        }
    }
}
