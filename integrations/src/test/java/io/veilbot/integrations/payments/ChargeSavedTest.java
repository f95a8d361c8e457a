package io.veilbot.integrations.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.sales.PaymentCommand.RecordInvoiceRefused;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChargeSavedTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final PaymentId CHARGE = new PaymentId("payment-charge");
    private static final Secret METHOD = new Secret("pm-1");
    private static final Duration A_WHILE = Duration.ofHours(1);
    private static final Duration TOO_LONG = ChargeSaved.PATIENCE.plusSeconds(1);

    private final List<String> asked = new ArrayList<>();
    private final List<Command> told = new ArrayList<>();
    private final List<PaidInvoice> list = new ArrayList<>();
    private Optional<Secret> kept = Optional.of(METHOD);

    private Outcome<Sighting> performed(Duration age) {
        return job().perform(work(age));
    }

    private ChargeSaved job() {
        var backoff = Backoff.usual(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));
        return new ChargeSaved(
                new Providers(List.of(new Provider())),
                new Wallet(),
                new MoneyReports(
                        (command, _) -> told.add(command), new NoInvoices(), Ordered.noEarmarks()),
                (command, _) -> told.add(command),
                backoff);
    }

    private static Work work(Duration age) {
        var details =
                Map.of(
                        OpenInvoice.PROVIDER, "keeper",
                        OpenInvoice.KEY, CHARGE.value(),
                        OpenInvoice.REQUEST, "request");
        return new Work(
                "charge-1", ChargeSaved.KIND, CHARGE.value(), details, 1, NOW.minus(age), "me");
    }

    @Test
    void asksForTheSameUnderTheSameKeyWhileTheKeyIsRemembered() {
        assertThat(performed(A_WHILE)).isInstanceOf(Outcome.Unknown.class);
        assertThat(asked).containsExactly("charge request by pm-1 under payment-charge");
    }

    @Test
    void asksForNothingMoreOnceTheKeyMayBeForgotten() {
        assertThat(performed(TOO_LONG)).isEqualTo(new Outcome.Refused<>("not-reached-in-time"));
        assertThat(asked).containsExactly("list from the start", "list from 2");
    }

    @Test
    void findsWhatHappenedAllTheSame() {
        list.add(new PaidInvoice("p-2", Map.of(Intent.PAYMENT, CHARGE.value())));
        assertThat(performed(TOO_LONG)).isInstanceOf(Outcome.Done.class);
        assertThat(asked).last().isEqualTo("look at p-2");
    }

    @Test
    void asksForNothingOnceItWasStoppedOrErased() {
        kept = Optional.empty();
        assertThat(performed(A_WHILE)).isEqualTo(new Outcome.Refused<>("nothing-kept"));
        assertThat(asked).noneMatch(call -> call.startsWith("charge"));
    }

    @Test
    void tellsThatItWasNotChargedAndAsksOnWhileNothingIsKnown() {
        assertThat(job().report(work(TOO_LONG), new Outcome.Refused<>("not-reached-in-time")))
                .isInstanceOf(Next.Finished.class);
        assertThat(told).containsExactly(new RecordInvoiceRefused(CHARGE, "not-reached-in-time"));
        assertThat(job().report(work(A_WHILE), new Outcome.Unknown<>("no answer")))
                .isInstanceOf(Next.Again.class);
        assertThat(told).hasSize(1);
    }

    /** Two pages, of which only the second has anything of ours. */
    private final class Provider implements PaymentProvider {

        @Override
        public Outcome<Sighting> charge(String prepared, Secret method, String key) {
            asked.add("charge " + prepared + " by " + method.text() + " under " + key);
            return new Outcome.Unknown<>("no answer");
        }

        @Override
        public Outcome<PaidInvoices> paidSince(Instant since, Optional<String> from) {
            asked.add("list from " + from.orElse("the start"));
            var page = from.isEmpty() ? List.<PaidInvoice>of() : list;
            var next = from.isEmpty() ? Optional.of("2") : Optional.<String>empty();
            return new Outcome.Done<>(new PaidInvoices(page, next));
        }

        @Override
        public Outcome<Sighting> lookUp(String id) {
            asked.add("look at " + id);
            var paid =
                    new PaymentOutcome.Paid(
                            id,
                            new Money(29_900, Currency.RUB),
                            NOW,
                            "bank_card",
                            Optional.empty(),
                            false);
            return new Outcome.Done<>(new Sighting.Seen(id, Optional.of(CHARGE), paid));
        }

        @Override
        public String name() {
            return "keeper";
        }

        @Override
        public Set<Currency> currencies() {
            return Set.of(Currency.RUB);
        }

        @Override
        public String prepare(InvoiceRequest request) {
            throw new AssertionError("it is prepared already");
        }

        @Override
        public Outcome<Invoice> openInvoice(String prepared, String idempotenceKey) {
            throw new AssertionError("nobody is there to pay an invoice");
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

    private final class Wallet implements SavedMethods {

        @Override
        public Optional<Secret> chargedBy(PaymentId charge) {
            return kept;
        }

        @Override
        public void agreed(PaymentId order, RenewalId renewal) {}

        @Override
        public Optional<RenewalId> agreedWith(PaymentId order) {
            return Optional.empty();
        }

        @Override
        public void saved(PaymentId order, PersonalText reference) {}

        @Override
        public void charging(PaymentId charge, PaymentId order) {}

        @Override
        public List<PaymentId> ordersOf(RenewalId renewal) {
            return List.of();
        }

        @Override
        public void forget(PaymentId order) {}

        @Override
        public void forget(RenewalId renewal) {}
    }

    private static final class NoInvoices implements Invoices {

        @Override
        public void requested(PaymentId payment, String provider) {}

        @Override
        public void opened(PaymentId payment, String providerPaymentId, Instant openUntil) {}

        @Override
        public Kept kept(PaymentId payment) {
            return new Kept("keeper", Optional.empty());
        }

        @Override
        public Optional<PaymentId> find(String provider, String providerPaymentId) {
            return Optional.empty();
        }
    }
}
