package io.veilbot.integrations.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** A provider that answers look by look, and a clock that goes from look to look. */
class LateLookTest {

    private static final Instant ENDED = Instant.parse("2026-02-19T08:46:00Z");
    private static final PaymentId PAYMENT = new PaymentId("payment-1");
    private static final Money PRICE = new Money(79_900, Currency.RUB);

    private Instant now = ENDED.plus(Duration.ofMinutes(10));
    private int looks;
    private Instant knownFrom = Instant.MIN;
    private final List<Command> sent = new ArrayList<>();

    @Test
    void looksAFewTimesForADayAndGivesUp() {
        assertThat(lookUntilFinished(_ -> new Outcome.Pending<>("not-paid-yet"))).isEqualTo(4);
        assertThat(now).isAfter(ENDED.plus(Duration.ofHours(24)));
        assertThat(sent).isEmpty();
    }

    @Test
    void doesNotCountLooksThatGotNoAnswer() {
        Instant paidAt = ENDED.plus(Duration.ofHours(15));

        lookUntilFinished(look ->
                look <= 4
                        ? new Outcome.Unknown<>("no answer")
                        : now.isBefore(paidAt)
                                ? new Outcome.Pending<>("not-paid-yet")
                                : paid(paidAt));

        assertThat(sent).singleElement().isInstanceOf(RecordPaymentOutcome.class);
    }

    @Test
    void looksAtAnInvoiceThatBecameKnownOnlyAfterTheEnd() {
        knownFrom = ENDED.plus(Duration.ofHours(3));

        lookUntilFinished(_ -> paid(ENDED.plus(Duration.ofMinutes(20))));

        assertThat(sent).singleElement().isInstanceOf(RecordPaymentOutcome.class);
    }

    @Test
    void givesUpWhereThereNeverWasAnInvoice() {
        knownFrom = Instant.MAX;

        assertThat(lookUntilFinished(_ -> paid(ENDED))).isEqualTo(4);
        assertThat(looks).isZero();
        assertThat(sent).isEmpty();
    }

    private static Outcome<Sighting> paid(Instant at) {
        var outcome =
                new PaymentOutcome.Paid("charge-1", PRICE, at, "card", Optional.empty(), false);
        return new Outcome.Done<>(new Sighting.Seen("charge-1", Optional.of(PAYMENT), outcome));
    }

    /**
     * @return how many looks it took
     */
    private int lookUntilFinished(IntFunction<Outcome<Sighting>> answers) {
        var book = new Book();
        var job =
                new LateLook(
                        new Providers(List.of(new Scripted(answers))),
                        book,
                        new MoneyReports(
                                (command, _) -> sent.add(command), book, Ordered.noEarmarks()),
                        new Hands());
        for (int attempt = 1; attempt < 100; attempt++) {
            Work work = work(attempt);
            if (job.report(work, job.perform(work)) instanceof Next.Again(Instant at, _)) {
                now = at;
            } else {
                return attempt;
            }
        }
        throw new AssertionError("it never ends");
    }

    private static Work work(int attempt) {
        Map<String, String> details = Map.of(PaymentWatch.PROVIDER, "scripted");
        Instant createdAt = ENDED.plus(Duration.ofMinutes(10));
        return new Work(
                "late-look:1", LateLook.KIND, PAYMENT.value(), details, attempt, createdAt, "me");
    }

    private final class Hands extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final class Scripted implements PaymentProvider {
        private final IntFunction<Outcome<Sighting>> answers;

        Scripted(IntFunction<Outcome<Sighting>> answers) {
            this.answers = answers;
        }

        @Override
        public Outcome<Sighting> lookUp(String providerPaymentId) {
            looks++;
            return answers.apply(looks);
        }

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Set<Currency> currencies() {
            return Set.of(Currency.RUB);
        }

        @Override
        public String prepare(InvoiceRequest request) {
            throw new AssertionError("nobody asks for an invoice");
        }

        @Override
        public Outcome<Invoice> openInvoice(String prepared, String idempotenceKey) {
            throw new AssertionError("nobody asks for an invoice");
        }

        @Override
        public boolean admits(InetAddress source) {
            return true;
        }

        @Override
        public Hint read(CallbackMessage message) {
            throw new AssertionError("nobody calls back");
        }
    }

    private final class Book implements Invoices {
        @Override
        public void requested(PaymentId payment, String provider) {}

        @Override
        public void opened(PaymentId payment, String providerPaymentId, Instant openUntil) {}

        @Override
        public Kept kept(PaymentId payment) {
            return new Kept(
                    "scripted",
                    now.isBefore(knownFrom) ? Optional.empty() : Optional.of("charge-1"));
        }

        @Override
        public Optional<PaymentId> find(String provider, String providerPaymentId) {
            return Optional.empty();
        }
    }
}
