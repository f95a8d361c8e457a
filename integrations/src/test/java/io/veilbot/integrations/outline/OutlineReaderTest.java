package io.veilbot.integrations.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.integrations.Mutations;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.util.Map;
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
    void readsWhatEachKeyCarried() {
        String body = "{\"bytesTransferredByUserId\":{\"veil-1\":602000,\"7\":0}}";

        assertThat(OutlineReader.transferred(body)).isEqualTo(Map.of("veil-1", 602_000L, "7", 0L));
        assertThat(OutlineReader.transferred("{\"bytesTransferredByUserId\":{}}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"1\"", "null", "{}", "9223372036854775808"})
    void refusesFiguresThatAreNone(String figure) {
        String body = "{\"bytesTransferredByUserId\":{\"veil-1\":" + figure + "}}";

        assertThatThrownBy(() -> OutlineReader.transferred(body))
                .isInstanceOf(UnreadableAnswerException.class);
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
