package io.veilbot.integrations.marzban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarzbanUserTest {

    private static final String USER =
            "{\"username\":\"u\",\"status\":\"active\",\"data_limit\":null,\"used_traffic\":7,"
                    + "\"links\":[\"False\",\"wg://x\",\"trojan://p@h.example:1#l\"]}";

    @Test
    void readsWhatIsThereAndLetsLinksBeThatNoAppReads() {
        var user = MarzbanUser.read(StrictJson.object(USER));

        assertThat(user.limit()).isEmpty();
        assertThat(user.used()).isEqualTo(7);
        assertThat(user.links()).hasSize(1);
        assertThat(user.toString()).doesNotContain("h.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"used_traffic\":-1",
                "\"used_traffic\":\"7\"",
                "\"used_traffic\":1e300",
                "\"used_traffic\":7,\"data_limit\":-1",
                "\"used_traffic\":7,\"links\":[7]",
                "\"used_traffic\":7,\"links\":{}"
            })
    void takesNoUserThatCannotBe(String wrong) {
        String links = wrong.contains("links") ? "" : ",\"links\":[]";
        String json = "{\"username\":\"u\",\"status\":\"active\"," + wrong + links + "}";

        assertThatThrownBy(() -> MarzbanUser.read(StrictJson.object(json)))
                .isInstanceOf(UnreadableAnswerException.class);
    }
}
