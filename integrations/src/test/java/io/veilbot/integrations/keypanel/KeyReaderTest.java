package io.veilbot.integrations.keypanel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.integrations.Mutations;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReaderTest {

    private static final String KEY =
            """
            {"key_id":7,"uuid":"u-7","name":"veil-1","short_id":"ab","sni":"x","port":10007}\
            """;
    private static final String LINK = "vless://u-7@10.0.0.1:10007?security=reality#PANEL";
    private static final HeldKey READ =
            new HeldKey(7, "veil-1", Optional.of("u-7"), Optional.empty());

    @Test
    void readsAKeyHoweverItIsWrapped() {
        assertThat(KeyReader.key(KEY)).isEqualTo(READ);
        assertThat(KeyReader.key("[" + KEY + "]")).isEqualTo(READ);
        assertThat(KeyReader.key(KEY.replace("key_id", "id"))).isEqualTo(READ);
        assertThat(KeyReader.keys("[" + KEY + "]")).containsExactly(READ);
        assertThat(KeyReader.keys("{\"keys\":[" + KEY + "],\"total\":1}")).containsExactly(READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "null", "[1]", "", "[{},{}]"})
    void seesNoKeyWhereThereIsNone(String body) {
        assertThatThrownBy(() -> KeyReader.key(body)).isInstanceOf(UnreadableAnswerException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"detail\":\"no\"}",
                "{\"keys\":[],\"total\":2}",
                "[[]]",
                "{\"key_id\":1}"
            })
    void takesNothingElseForAllKeys(String body) {
        assertThatThrownBy(() -> KeyReader.keys(body))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void findsTheLinkWhereverItIs() {
        String config = "{\"client_config\":\"Import:\\n  " + LINK + "\\nEnjoy\"}";

        assertThat(KeyReader.link("{\"vless_link\":\"" + LINK + "\"}")).isEqualTo(LINK);
        assertThat(KeyReader.link("{\"vless_url\":\"" + LINK + "\"}")).isEqualTo(LINK);
        assertThat(KeyReader.link(config)).isEqualTo(LINK);
        assertThatThrownBy(() -> KeyReader.link("{\"client_config\":\"ask support\"}"))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void addsUpBothDirections() {
        String ports =
                """
                {"ports":{"1":{"uuid":"a","rx_bytes":3,"tx_bytes":4},
                 "2":{"uuid":"a","rx_bytes":1,"tx_bytes":0},"443":{"rx_bytes":9,"tx_bytes":9}}}\
                """;

        assertThat(KeyReader.traffic(ports)).isEqualTo(Map.of("a", 8L));
        assertThat(KeyReader.traffic("{\"data\":" + ports + "}")).isEqualTo(Map.of("a", 8L));
        assertThat(KeyReader.trafficOfOne("{\"upload\":5,\"download\":6,\"total\":11}"))
                .isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"1\"", "9223372036854775807"})
    void refusesFiguresThatAreNone(String figure) {
        String body = "{\"upload\":0,\"download\":" + figure + "}";

        assertThatThrownBy(() -> KeyReader.trafficOfOne(body))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void doesNotTellTheCredentialToTheLog() {
        assertThat(KeyReader.key(KEY).toString()).doesNotContain("u-7");
    }

    @Test
    void nothingBreaksIt() {
        assertThat(Mutations.of("{\"keys\":[" + KEY + "],\"total\":1}", 3, 3_000))
                .allMatch(KeyReaderTest::survives);
    }

    private static boolean survives(String body) {
        try {
            return KeyReader.keys(body).size() <= 1;
        } catch (UnreadableAnswerException e) {
            return true;
        }
    }
}
