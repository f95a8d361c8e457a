package io.veilbot.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {
    private static final String FROM =
            "\"from\":{\"id\":9000000001,\"first_name\":\"Anna\",\"language_code\":\"ru-RU\"}";
    private static final String PRIVATE = "\"chat\":{\"id\":9000000001,\"type\":\"private\"}";
    private static final Person ANNA = new Person(9_000_000_001L, "Anna", Language.RU);

    private final UpdateReader reader = new UpdateReader(new ObjectMapper());

    @Test
    void readsWhatSomebodyWrote() {
        assertThat(reader.read("{\"message\":{%s,%s,\"text\":\"hi\"}}".formatted(FROM, PRIVATE)))
                .isEqualTo(new Incoming.Said(ANNA, "hi"));
        assertThat(reader.read("{\"message\":{%s,%s,\"photo\":[]}}".formatted(FROM, PRIVATE)))
                .isEqualTo(new Incoming.Said(ANNA, ""));
    }

    @Test
    void readsATap() {
        String tap =
                "{\"callback_query\":{\"id\":\"77\","
                        + FROM
                        + ",\"data\":\"v1:menu\",\"message\":{\"message_id\":5,"
                        + PRIVATE
                        + "}}}";
        assertThat(reader.read(tap)).isEqualTo(new Incoming.Tapped(ANNA, "77", 5, "v1:menu"));
    }

    @Test
    void readsWhoBlockedTheBot() {
        String change = "{\"my_chat_member\":{%s,%s,\"new_chat_member\":{\"status\":\"%s\"}}}";
        assertThat(reader.read(change.formatted(FROM, PRIVATE, "kicked")))
                .isEqualTo(new Incoming.Barred(ANNA, true));
        assertThat(reader.read(change.formatted(FROM, PRIVATE, "member")))
                .isEqualTo(new Incoming.Barred(ANNA, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "7",
                "{\"message\":null}",
                "{\"message\":[]}",
                "{\"message\":{\"chat\":{\"id\":-5,\"type\":\"group\"},\"text\":\"hi\"}}",
                "{\"callback_query\":{\"id\":\"1\"}}",
                "{\"edited_message\":{}}",
                "{\"my_chat_member\":{\"chat\":{\"id\":-5,\"type\":\"channel\"}}}"
            })
    void hearsNothingInWhatIsNotForUs(String update) {
        assertThat(reader.read(update)).isEqualTo(new Incoming.Nothing());
    }

    @Test
    void doesNotQuoteWhatItCannotRead() {
        assertThatThrownBy(() -> reader.read("{secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
