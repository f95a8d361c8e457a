package io.veilbot.integrations.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.RefundRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RefundId;
import io.veilbot.api.sales.RefundOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefundMoneyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final PaymentId PAYMENT = new PaymentId("payment-1");
    private static final RefundId REFUND = RefundId.of(PAYMENT, 1);
    private static final Money AMOUNT = Money.parse("99.00", Currency.RUB);

    private final List<Command> told = new ArrayList<>();
    private final Backoff backoff = Backoff.usual(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));
    private final RefundMoney job =
            new RefundMoney(new Providers(List.of()), (command, _) -> told.add(command), backoff);

    private static Work work() {
        var event =
                new RefundRequested(
                        PAYMENT,
                        new CustomerId("customer-anna"),
                        REFUND,
                        "p-1",
                        AMOUNT,
                        "asked",
                        NOW);
        WorkOrder order = RefundMoney.order(event, "elsewhere", NOW);
        return new Work(order.id(), order.kind(), order.subject(), order.details(), 1, NOW, "me");
    }

    private static RecordRefundOutcome record(RefundOutcome outcome) {
        return new RecordRefundOutcome(PAYMENT, REFUND, outcome, SeenBy.POLL);
    }

    static Stream<Outcome<Returned>> undecided() {
        return Stream.of(
                new Outcome.Pending<>("not-returned-yet"),
                new Outcome.NotAttempted<>("no-connection"),
                new Outcome.Unknown<>("connection-lost"));
    }

    @Test
    void tellsThatMoneyWentBack() {
        var back = new Returned("r-1", Optional.of(REFUND), AMOUNT);
        assertThat(job.report(work(), new Outcome.Done<>(back)))
                .isEqualTo(new Next.Finished("returned"));
        assertThat(told).containsExactly(record(new RefundOutcome.Returned("r-1", AMOUNT)));
    }

    @Test
    void tellsThatTheProviderGivesNothingBack() {
        assertThat(job.report(work(), new Outcome.Refused<>("too_late")))
                .isEqualTo(new Next.Finished("too_late"));
        assertThat(told).containsExactly(record(new RefundOutcome.Refused("too_late")));
    }

    @ParameterizedTest
    @MethodSource("undecided")
    void asksAgainAsLongAsNothingIsDecided(Outcome<Returned> outcome) {
        assertThat(job.report(work(), outcome)).isInstanceOf(Next.Again.class);
        assertThat(told).isEmpty();
    }

    @Test
    void keepsARefundWhoseProviderIsNotConfigured() {
        assertThat(job.perform(work()))
                .isEqualTo(new Outcome.NotAttempted<>("provider-not-configured"));
    }

    @Test
    void givesUpWhatTheLedgerDoesNotKnow() {
        var deaf =
                new RefundMoney(
                        new Providers(List.of()),
                        (_, _) -> {
                            throw new RefusedException(Refusal.UNKNOWN);
                        },
                        backoff);
        assertThat(deaf.report(work(), new Outcome.Refused<>("too_late")))
                .isEqualTo(new Next.GiveUp("the ledger refused: UNKNOWN"));
    }
}
