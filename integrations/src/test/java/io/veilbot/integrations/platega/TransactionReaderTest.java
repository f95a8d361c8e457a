package io.veilbot.integrations.platega;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.Mutations;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionReaderTest {

    private static final String ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
    private static final Optional<PaymentId> OURS =
            Optional.of(new PaymentId("payment-0123456789abcdef"));
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Money PRICE = Money.parse("199.50", Currency.RUB);
    private static final PaymentOutcome PAID =
            new PaymentOutcome.Paid(ID, PRICE, NOW, "sbp", Optional.empty(), false);
    private static final Sighting.Seen MONEY = new Sighting.Seen(ID, OURS, PAID);
    private static final String CONFIRMED =
            """
            {"id":"3fa85f64-5717-4562-b3fc-2c963f66afa6","status":"CONFIRMED","paymentMethod":2,
             "paymentDetails":{"amount":199.5,"currency":"RUB"},
             "payload":"payment-0123456789abcdef","expiresIn":"00:10:00"}\
            """;

    private final TransactionReader reader =
            new TransactionReader(Clock.fixed(NOW, ZoneOffset.UTC), false);

    private Outcome<Sighting> look(String transaction) {
        return reader.sighting(StrictJson.object(transaction));
    }

    private Outcome<Sighting> lookAt(String status) {
        return look(CONFIRMED.replace("CONFIRMED", status));
    }

    private static Outcome<Sighting> ended(PaymentOutcome outcome) {
        return new Outcome.Done<>(new Sighting.Seen(ID, OURS, outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONFIRMED", "Confirmed", "confirmed"})
    void seesMoneyHoweverTheWordIsWritten(String status) {
        assertThat(lookAt(status)).isEqualTo(new Outcome.Done<>(MONEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "PAID", "SUCCESS", "CREATED"})
    void decidesNothingByAWordItNeverHeard(String status) {
        assertThat(lookAt(status)).isInstanceOf(Outcome.Pending.class);
    }

    @Test
    void seesEveryOtherEnd() {
        assertThat(lookAt("CANCELED"))
                .isEqualTo(ended(new PaymentOutcome.Cancelled(ID, "canceled")));
        assertThat(lookAt("EXPIRED")).isEqualTo(ended(new PaymentOutcome.Expired(ID)));
        assertThat(lookAt("FAILED")).isEqualTo(ended(new PaymentOutcome.Declined(ID, "failed")));
    }

    @Test
    void seesMoneyThatIsGoneAgain() {
        assertThat(lookAt("CHARGEBACKED"))
                .isEqualTo(
                        new Outcome.Done<>(new Sighting.TakenBack(MONEY, PRICE, "chargebacked")));
        var back = new Returned(ID, Optional.empty(), PRICE);
        assertThat(lookAt("REFUNDED"))
                .isEqualTo(new Outcome.Done<>(new Sighting.Seen(ID, OURS, PAID, List.of(back))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":199.5,\"currency\":\"RUB\"} | 199.50",
                "{\"amount\":\"199.50\",\"currency\":\"rub\"} | 199.50",
                "\"199.5 RUB\" | 199.50",
                "\"199,50 RUB\" | 199.50",
                "\"199 RUB\" | 199.00"
            })
    void readsThePriceInEitherShape(String details, String roubles) {
        assertThat(look(with(details)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done ->
                                assertThat(((Sighting.Seen) done.value()).outcome())
                                        .extracting("amount")
                                        .isEqualTo(Money.parse(roubles, Currency.RUB)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"RUB 199\"", "\"199\"", "199", "[199,\"RUB\"]", "{}", "null"})
    void guessesAtNoPrice(String details) {
        assertThatThrownBy(() -> look(with(details))).isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void moneyInAnotherCurrencyIsStrange() {
        assertThat(look(with("\"199 GEL\"")))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.value()).isInstanceOf(Sighting.Strange.class));
    }

    private static String with(String details) {
        return CONFIRMED.replace("{\"amount\":199.5,\"currency\":\"RUB\"}", details);
    }

    @Test
    void isNobodysWhereAnotherWroteThePayload() {
        assertThat(look(CONFIRMED.replace("payment-0123456789abcdef", "order 7")))
                .isEqualTo(new Outcome.Done<>(new Sighting.Seen(ID, Optional.empty(), PAID)));
    }

    @Test
    void whateverComesIsReadOrRefused() {
        long read = Mutations.of(CONFIRMED, 20_261_127, 3_000).filter(this::canBeRead).count();

        assertThat(read).isBetween(1L, 2_999L);
    }

    private boolean canBeRead(String transaction) {
        try {
            return look(transaction) instanceof Outcome.Done<Sighting>;
        } catch (UnreadableAnswerException e) {
            return false;
        }
    }
}
