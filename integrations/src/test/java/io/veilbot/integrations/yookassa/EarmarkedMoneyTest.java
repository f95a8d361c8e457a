package io.veilbot.integrations.yookassa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.Samples;
import io.veilbot.integrations.StandIn;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.EarmarkRequest;
import io.veilbot.integrations.payments.Sighting;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarmarkedMoneyTest {

    private static final String ID = PaymentReaderTest.ID;
    private static final String LOOK = "GET /yookassa/v3/payments/" + ID;
    private static final String EARMARKED =
            PaymentReaderTest.SUCCEEDED.replace("succeeded", "waiting_for_capture");
    private static final String LET_GO =
            PaymentReaderTest.SUCCEEDED
                    .replace("succeeded", "canceled")
                    .replace(
                            "\"test\":false",
                            "\"cancellation_details\":"
                                    + "{\"party\":\"merchant\",\"reason\":\"canceled_by_merchant\"}");

    private StandIn provider;
    private Caller caller;
    private YooKassa yooKassa;

    @BeforeEach
    void start() throws IOException {
        provider = StandIn.plain();
        caller = Caller.trustingAuthorities(Duration.ofSeconds(5));
        var settings = Account.at(provider.port());
        yooKassa = new YooKassa(caller, settings, new ObjectMapper(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        caller.close();
        provider.close();
    }

    private Outcome<Sighting> take(Money money) {
        return yooKassa.settle(new EarmarkRequest(ID, Optional.of(money)));
    }

    private Outcome<Sighting> letGo() {
        return yooKassa.settle(new EarmarkRequest(ID, Optional.empty()));
    }

    private void asked(String... lines) {
        assertThat(provider.asked()).extracting(StandIn.Asked::line).containsExactly(lines);
    }

    private static void isMoney(Outcome<Sighting> outcome) {
        assertThat(outcome.toString()).contains("outcome=Paid[");
    }

    @Test
    void capturesExactlyWhatWasAgreed() {
        provider.answering(200, EARMARKED).answering(200, PaymentReaderTest.SUCCEEDED);

        isMoney(take(Samples.PRICE));

        asked(LOOK, "POST /yookassa/v3/payments/" + ID + "/capture");
        var capture = provider.asked().getLast();
        assertThat(capture.headers()).containsEntry("Idempotence-Key", "capture-" + ID);
        assertThat(capture.body())
                .isEqualTo("{\"amount\":{\"value\":\"299.00\",\"currency\":\"RUB\"}}");
    }

    @Test
    void capturesNothingOfAnotherAmount() {
        provider.answering(200, EARMARKED);

        assertThat(take(Money.parse("298.00", Currency.RUB)))
                .isEqualTo(new Outcome.Refused<>("earmarks-another-amount"));
        asked(LOOK);
    }

    @Test
    void findsACaptureWhoseAnswerWasLost() {
        provider.answering(200, EARMARKED).hangingUp().answering(200, PaymentReaderTest.SUCCEEDED);

        assertThat(take(Samples.PRICE)).isInstanceOf(Outcome.Unknown.class);
        isMoney(take(Samples.PRICE));

        asked(LOOK, "POST /yookassa/v3/payments/" + ID + "/capture", LOOK);
    }

    @Test
    void letsGoOnce() {
        provider.answering(200, EARMARKED).answering(200, LET_GO).answering(200, LET_GO);
        var cancelled = new PaymentOutcome.Cancelled(ID, "canceled_by_merchant");

        for (int time = 0; time < 2; time++) {
            assertThat(letGo().toString()).contains("outcome=" + cancelled);
        }

        asked(LOOK, "POST /yookassa/v3/payments/" + ID + "/cancel", LOOK);
        assertThat(provider.asked().get(1).headers())
                .containsEntry("Idempotence-Key", "cancel-" + ID);
    }

    @ParameterizedTest
    @CsvSource({
        "400,Refused",
        "401,NotAttempted",
        "404,Refused",
        "429,NotAttempted",
        "500,Unknown",
        "202,Pending"
    })
    void givesEveryAnswerToACaptureItsMeaning(int status, String meaning) {
        provider.answering(200, EARMARKED).answering(status, "{}");

        assertThat(take(Samples.PRICE).getClass().getSimpleName()).isEqualTo(meaning);
    }
}
