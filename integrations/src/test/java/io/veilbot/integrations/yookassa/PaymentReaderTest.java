package io.veilbot.integrations.yookassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.Mutations;
import io.veilbot.integrations.Samples;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Sighting;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentReaderTest {

    static final String ID = "2d9f-000f-5000";
    private static final PaymentId OURS = new PaymentId("payment-0123456789abcdef");
    static final String SUCCEEDED =
            """
            {"id":"2d9f-000f-5000","status":"succeeded","paid":true,
             "amount":{"value":"299.00","currency":"RUB"},
             "income_amount":{"value":"288.54","currency":"RUB"},
             "captured_at":"2026-11-22T09:58:00.123Z","created_at":"2026-11-22T09:55:00.000Z",
             "payment_method":{"type":"sbp","id":"x","saved":false},
             "recipient":{"account_id":"100500","gateway_id":"1"},
             "metadata":{"payment_id":"payment-0123456789abcdef"},"test":false}\
            """;

    private final PaymentReader reader = new PaymentReader("100500");

    @Test
    void seesMoneyWithFeeAndIntent() {
        var paid =
                new PaymentOutcome.Paid(
                        ID,
                        Samples.PRICE,
                        Instant.parse("2026-11-22T09:58:00.123Z"),
                        "sbp",
                        Optional.of(Money.parse("10.46", Currency.RUB)),
                        false);

        assertThat(look(SUCCEEDED)).isEqualTo(seen(Optional.of(OURS), paid));
    }

    @Test
    void tellsTestMoneyFromMoney() {
        String test = SUCCEEDED.replace("\"test\":false", "\"test\":true");

        assertThat(look(test))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.toString()).contains("test=true"));
    }

    @Test
    void waitsWhileNobodyHasPaid() {
        assertThat(look(SUCCEEDED.replace("succeeded", "pending")))
                .isEqualTo(new Outcome.Pending<>("not-paid-yet"));
    }

    @Test
    void tellsEarmarkedMoneyFromMoney() {
        String earmarked = SUCCEEDED.replace("succeeded", "waiting_for_capture");

        assertThat(look(earmarked)).isEqualTo(earmarked(Optional.of(Samples.PRICE)));
        assertThat(look(earmarked.replace("RUB", "KZT"))).isEqualTo(earmarked(Optional.empty()));
        assertThat(look(earmarked.replace("100500", "999"))).isInstanceOf(Outcome.Pending.class);
    }

    private static Outcome<Sighting> earmarked(Optional<Money> amount) {
        return new Outcome.Done<>(new Sighting.Earmarked(ID, Optional.of(OURS), amount));
    }

    @Test
    void doesNotTakeSucceededButUnpaidForMoney() {
        assertThat(look(SUCCEEDED.replace("\"paid\":true", "\"paid\":false")))
                .isEqualTo(new Outcome.Pending<>("succeeded-but-not-paid"));
    }

    @Test
    void callsAnotherShopsMoneyStrange() {
        assertThat(look(SUCCEEDED.replace("100500", "999")))
                .isEqualTo(
                        new Outcome.Done<>(
                                new Sighting.Strange(
                                        ID,
                                        "it went to another shop's account",
                                        Optional.of(Samples.PRICE))));
    }

    @Test
    void callsAnUnknownCurrencyStrange() {
        assertThat(look(SUCCEEDED.replace("RUB", "KZT")))
                .isEqualTo(
                        new Outcome.Done<>(
                                new Sighting.Strange(
                                        ID, "its currency is unknown here", Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({
        "yoo_money,expired_on_confirmation,Expired",
        "merchant,canceled_by_merchant,Cancelled",
        "merchant,something_new,Cancelled",
        "yoo_money,expired_on_capture,Cancelled",
        "payment_network,insufficient_funds,Declined",
        "yoo_money,something_new,Declined"
    })
    void givesEveryCancellationItsMeaning(String party, String reason, String meaning) {
        String details = "{\"party\":\"" + party + "\",\"reason\":\"" + reason + "\"}";
        String body =
                SUCCEEDED
                        .replace("succeeded", "canceled")
                        .replace("\"test\":false", "\"cancellation_details\":" + details);

        assertThat(look(body).toString()).contains("outcome=" + meaning + "[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"another\",\"status\":\"succeeded\"}",
                "{\"id\":\"2d9f-000f-5000\",\"status\":\"surprise\"}",
                "{\"id\":\"2d9f-000f-5000\",\"status\":\"succeeded\",\"paid\":true}",
                "{}",
                "[]"
            })
    void decidesNothingOnAnAnswerItCannotRead(String body) {
        assertThatThrownBy(() -> look(body)).isInstanceOf(UnreadableAnswerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"299.001", "1e3", "-299.00", " 299.00", "299,00", ""})
    void readsAmountsStrictly(String value) {
        String body = SUCCEEDED.replace("299.00", value);

        assertThatThrownBy(() -> look(body)).isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void nothingBreaksIt() {
        assertThat(Mutations.of(SUCCEEDED, 2, 3_000)).allMatch(this::survives);
    }

    private boolean survives(String body) {
        try {
            return look(body).toString().startsWith("");
        } catch (UnreadableAnswerException e) {
            return e.reason().startsWith("unreadable:");
        }
    }

    private Outcome<Sighting> look(String body) {
        return reader.sighting(StrictJson.object(body), ID);
    }

    private static Outcome<Sighting> seen(Optional<PaymentId> intent, PaymentOutcome outcome) {
        return new Outcome.Done<>(new Sighting.Seen(ID, intent, outcome));
    }
}
