package io.veilbot.integrations.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.integrations.Samples;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EarmarksTest {

    private static final PaymentId PAYMENT = new PaymentId("payment-1");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Map<String, String> LET_GO =
            Map.of("provider", "yookassa", "payment", PAYMENT.value());
    private static final Map<String, String> TAKE =
            Map.of(
                    "provider", "yookassa",
                    "payment", PAYMENT.value(),
                    "takeMinor", "29900",
                    "takeCurrency", "RUB");

    private final List<Command> sent = new ArrayList<>();
    private final Ordered desk = new Ordered();

    private Verdict sees(PaymentStatus status, Optional<Money> amount) {
        return seesAgain(new Book(status, Optional.of("p-1")), "p-1", amount);
    }

    private Verdict seesAgain(Book book, String id, Optional<Money> amount) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var earmarks = new Earmarks(book, (command, _) -> sent.add(command), desk, clock);
        return earmarks.decide(
                "yookassa", PAYMENT, new Sighting.Earmarked(id, Optional.empty(), amount));
    }

    private static Optional<Money> roubles(String decimal) {
        return Optional.of(Money.parse(decimal, Currency.RUB));
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUESTED", "OPEN"})
    void takesWhatAnOpenOrderWaitsFor(PaymentStatus status) {
        assertThat(sees(status, roubles("299.00"))).isEqualTo(Verdict.ACCEPTED);

        assertThat(desk.orders).containsExactly(WorkOrder.of("settle-earmark", "p-1", TAKE, NOW));
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REQUESTED", "OPEN"})
    void letsGoWhatNoOrderWaitsForAnyMore(PaymentStatus status) {
        assertThat(sees(status, roubles("299.00"))).isEqualTo(Verdict.NOTHING_TO_DO);

        assertThat(desk.orders).containsExactly(letGo("p-1"));
        assertThat(sent).isEmpty();
    }

    private static WorkOrder letGo(String id) {
        return WorkOrder.of("settle-earmark", id, LET_GO, NOW);
    }

    @Test
    void letsGoWhatWasNotAgreedAndTellsAPerson() {
        var other = Optional.of(Money.parse("299.00", Currency.USD));
        var open = new Book(PaymentStatus.OPEN, Optional.of("p-1"));

        assertThat(seesAgain(open, "p-1", roubles("298.99"))).isEqualTo(Verdict.CASE);
        assertThat(seesAgain(open, "p-1", other)).isEqualTo(Verdict.CASE);
        assertThat(seesAgain(open, "p-1", Optional.empty())).isEqualTo(Verdict.CASE);
        assertThat(seesAgain(open, "p-2", roubles("299.00"))).isEqualTo(Verdict.CASE);

        assertThat(desk.orders).containsExactly(letGo("p-1"), letGo("p-2"));
        assertThat(sent).hasSize(4).allMatch(OpenCase.class::isInstance);
        assertThat(((OpenCase) sent.getFirst()).evidence())
                .contains("earmarks 298.99 RUB")
                .contains("299.00 RUB by its own invoice");
    }

    @Test
    void decidesOnce() {
        var _ = sees(PaymentStatus.OPEN, roubles("299.00"));
        var _ = sees(PaymentStatus.CONFIRMED, roubles("299.00"));

        assertThat(desk.orders).extracting(WorkOrder::details).containsExactly(TAKE);
    }

    @Test
    void decidesNothingForAnOrderNobodyKnows() {
        var nobodys = new Sighting.Earmarked("p-1", Optional.empty(), roubles("299.00"));
        var earmarks =
                new Earmarks(
                        new Book(PaymentStatus.OPEN, Optional.empty()),
                        (command, _) -> sent.add(command),
                        desk,
                        Clock.systemUTC());

        assertThat(earmarks.decide("yookassa", new PaymentId("payment-2"), nobodys))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(desk.orders).isEmpty();
        assertThat(sent).isEmpty();
    }

    /** Knows one payment. */
    private record Book(PaymentStatus status, Optional<String> providerPaymentId)
            implements Queries {

        @Override
        public <R> R ask(Query<R> query) {
            return find(query).orElseThrow();
        }

        @Override
        public <R> Optional<R> find(Query<R> query) {
            return query.equals(new FindPayment(PAYMENT))
                    ? Optional.of(query.answerType().cast(view()))
                    : Optional.empty();
        }

        private PaymentView view() {
            var customer = new CustomerId("customer-1");
            return new PaymentView(
                    PAYMENT,
                    customer,
                    SubscriptionId.of(customer, 1),
                    false,
                    Samples.offer(),
                    new PaymentMethod("yookassa"),
                    status,
                    "",
                    new Money(0, Currency.RUB),
                    providerPaymentId,
                    Optional.empty(),
                    Optional.empty(),
                    NOW,
                    Optional.empty(),
                    NOW);
        }
    }
}
