package io.veilbot.integrations.yookassa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RefundId;
import io.veilbot.integrations.StandIn;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.RefundRequest;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YooKassaRefundTest {

    private static final PaymentId PAYMENT = new PaymentId("payment-1");
    private static final RefundId OURS = RefundId.of(PAYMENT, 1);
    private static final Money AMOUNT = Money.parse("30.00", Currency.RUB);
    private static final String NONE = "{\"type\":\"list\",\"items\":[]}";
    private static final Outcome<Returned> DONE =
            new Outcome.Done<>(new Returned("r-1", Optional.of(OURS), AMOUNT));

    private StandIn provider;
    private Caller caller;
    private YooKassa yooKassa;

    @BeforeEach
    void start() throws IOException {
        provider = StandIn.plain();
        caller = Caller.trustingAuthorities(Duration.ofSeconds(5));
        yooKassa = yooKassa(Account.at(provider.port()));
    }

    @AfterEach
    void stop() {
        caller.close();
        provider.close();
    }

    private YooKassa yooKassa(YooKassaSettings settings) {
        return new YooKassa(caller, settings, new ObjectMapper(), Clock.systemUTC());
    }

    private Outcome<Returned> refund() {
        return yooKassa.refund(new RefundRequest(PAYMENT, OURS, PaymentReaderTest.ID, AMOUNT));
    }

    private static String refund(String id, String status, String description) {
        return "{\"id\":\"%s\",\"payment_id\":\"%s\",\"status\":\"%s\",\"description\":\"%s\","
                        .formatted(id, PaymentReaderTest.ID, status, description)
                + "\"amount\":{\"value\":\"30.00\",\"currency\":\"RUB\"}}";
    }

    private static String ours(String status) {
        return refund("r-1", status, OURS.value());
    }

    private static String list(String... refunds) {
        return "{\"type\":\"list\",\"items\":[" + String.join(",", refunds) + "]}";
    }

    private List<String> lines() {
        return provider.asked().stream().map(StandIn.Asked::line).toList();
    }

    @Nested
    class Asking {

        @Test
        void givesAReceiptOfThePartThatGoesBack() {
            yooKassa = yooKassa(Account.at(provider.port(), List.of(), Account.RECEIPTS));
            provider.answering(200, NONE).answering(200, ours("succeeded"));

            assertThat(refund()).isEqualTo(DONE);
            assertThat(provider.asked().getLast().body())
                    .contains("\"receipt\":{\"customer\":{\"email\":\"till@shop.example\"}")
                    .contains("\"quantity\":\"1.00\",\"amount\":{\"value\":\"30.00\"");
        }

        @Test
        void asksUnderOurOwnIdAfterLookingForIt() {
            provider.answering(200, NONE).answering(200, ours("succeeded"));

            assertThat(refund()).isEqualTo(DONE);
            assertThat(lines())
                    .containsExactly(
                            "GET /yookassa/v3/refunds?limit=100&payment_id=2d9f-000f-5000",
                            "POST /yookassa/v3/refunds");
            var asked = provider.asked().getLast();
            assertThat(asked.headers())
                    .containsEntry("Idempotence-Key", OURS.value())
                    .containsEntry("Authorization", "Basic MTAwNTAwOnRlc3Rfa2V5");
            assertThat(asked.body())
                    .isEqualTo(
                            "{\"payment_id\":\"2d9f-000f-5000\",\"amount\":{\"value\":\"30.00\","
                                    + "\"currency\":\"RUB\"},\"description\":\""
                                    + OURS
                                    + "\"}");
        }

        @Test
        void asksNothingTwiceWhereTheAnswerWasLost() {
            provider.answering(200, NONE).hangingUp();
            assertThat(refund()).isEqualTo(new Outcome.Unknown<>("connection-lost"));

            provider.answering(200, list(refund("r-9", "succeeded", "by hand"), ours("succeeded")));
            assertThat(refund()).isEqualTo(DONE);
            assertThat(lines()).hasSize(3).filteredOn(line -> line.startsWith("POST")).hasSize(1);
        }

        @Test
        void asksTheSameUnderTheSameKeyWhereNothingIsThere() {
            provider.answering(200, NONE).hangingUp();
            provider.answering(200, NONE).answering(200, ours("succeeded"));
            var _ = refund();

            assertThat(refund()).isEqualTo(DONE);
            var posts =
                    provider.asked().stream().filter(it -> it.line().startsWith("POST")).toList();
            assertThat(posts).hasSize(2);
            assertThat(posts.getFirst().body()).isEqualTo(posts.getLast().body());
            assertThat(posts)
                    .allSatisfy(post ->
                            assertThat(post.headers())
                                    .containsEntry("Idempotence-Key", OURS.value()));
        }

        @Test
        void looksAgainAtWhatIsPending() {
            provider.answering(200, NONE).answering(200, ours("pending"));
            assertThat(refund()).isEqualTo(new Outcome.Pending<>("not-returned-yet"));

            provider.answering(200, list(ours("pending")));
            assertThat(refund()).isEqualTo(new Outcome.Pending<>("not-returned-yet"));

            provider.answering(200, list(ours("succeeded")));
            assertThat(refund()).isEqualTo(DONE);
        }

        @Test
        void tellsThatItWasCancelled() {
            provider.answering(200, list(ours("canceled")));

            assertThat(refund()).isEqualTo(new Outcome.Refused<>("unknown"));
        }

        @ParameterizedTest
        @CsvSource({
            "400,Refused",
            "401,NotAttempted",
            "403,NotAttempted",
            "404,Refused",
            "429,NotAttempted",
            "500,Unknown",
            "502,Unknown",
            "202,Pending",
            "302,Unknown"
        })
        void givesEveryAnswerItsMeaning(int status, String meaning) {
            provider.answering(200, NONE);
            provider.answering(status, "{\"type\":\"error\",\"code\":\"some_code\"}");

            assertThat(refund().getClass().getSimpleName()).isEqualTo(meaning);
        }

        @ParameterizedTest
        @CsvSource({"{}", "[]", "{\"id\":\"r-1\"}", "'{\"id\":\"r-1\",\"status\":\"surprise\"}'"})
        void decidesNothingOnAnAnswerItCannotRead(String body) {
            provider.answering(200, NONE).answering(200, body);

            assertThat(refund()).isInstanceOf(Outcome.Unknown.class);
        }

        @Test
        void asksNothingUnderAnIdThatIsNone() {
            var request = new RefundRequest(PAYMENT, OURS, "../payments", AMOUNT);

            assertThat(yooKassa.refund(request)).isEqualTo(new Outcome.Refused<>("not_found"));
            assertThat(provider.asked()).isEmpty();
        }
    }

    @Nested
    class Seeing {

        private static String payment(String refunded) {
            return PaymentReaderTest.SUCCEEDED.replace(
                    "\"test\":false",
                    "\"test\":false,\"refunded_amount\":{\"value\":\""
                            + refunded
                            + "\",\"currency\":\"RUB\"}");
        }

        private Outcome<Sighting> look() {
            return yooKassa.lookUp(PaymentReaderTest.ID);
        }

        @Test
        void seesWhatWentBackOldestFirst() {
            provider.answering(200, payment("60.00"));
            provider.answering(
                    200,
                    list(
                            ours("succeeded"),
                            refund("r-8", "canceled", "no"),
                            refund("r-0", "succeeded", "by hand")));

            assertThat(look())
                    .isInstanceOfSatisfying(
                            Outcome.Done.class,
                            done ->
                                    assertThat(((Sighting.Seen) done.value()).returned())
                                            .containsExactly(
                                                    new Returned("r-0", Optional.empty(), AMOUNT),
                                                    new Returned(
                                                            "r-1", Optional.of(OURS), AMOUNT)));
        }

        @Test
        void asksForNoRefundsWhereNothingWentBack() {
            provider.answering(200, payment("0.00"));

            assertThat(look()).isInstanceOf(Outcome.Done.class);
            assertThat(lines()).hasSize(1);
        }

        @Test
        void saysNothingWhileItCannotSeeWhatWentBack() {
            provider.answering(200, payment("30.00")).answering(500, "");

            assertThat(look()).isEqualTo(new Outcome.Unknown<>("status-500"));
        }
    }
}
