package io.veilbot.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Language;
import java.time.Instant;
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

    @Test
    void readsWhoWantsToPayAndWhoDid() {
        String stars =
                "\"currency\":\"XTR\",\"total_amount\":230,\"invoice_payload\":\"payment-7x\"";
        String charged = stars + ",\"telegram_payment_charge_id\":\"c-1\"";
        String message = "{\"message\":{%s,%s,\"date\":60,\"%s\":{%s}}}";
        var moved = new Stars("payment-7x", 230, "c-1", Instant.ofEpochSecond(60));

        assertThat(
                        reader.read(
                                "{\"pre_checkout_query\":{\"id\":\"5\",%s,%s}}"
                                        .formatted(FROM, stars)))
                .isEqualTo(
                        new Incoming.WantsToPay(
                                ANNA, "5", new Stars("payment-7x", 230, "", Instant.EPOCH)));
        assertThat(reader.read(message.formatted(FROM, PRIVATE, "successful_payment", charged)))
                .isEqualTo(new Incoming.Paid(ANNA, moved));
        assertThat(reader.read(message.formatted(FROM, PRIVATE, "refunded_payment", charged)))
                .isEqualTo(new Incoming.PaidBack(ANNA, moved));
        assertThat(reader.read(message.formatted(FROM, PRIVATE, "successful_payment", stars)))
                .isEqualTo(new Incoming.Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"RUB\",\"total_amount\":230", "\"XTR\",\"total_amount\":0", "7"})
    void takesOnlyStarsForStars(String money) {
        String update =
                "{\"pre_checkout_query\":{\"id\":\"5\"," + FROM + ",\"currency\":" + money + "}}";
        assertThat(reader.read(update)).isEqualTo(new Incoming.Nothing());
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
