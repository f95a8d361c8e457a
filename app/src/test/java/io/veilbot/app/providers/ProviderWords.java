package io.veilbot.app.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.api.sales.RefundId;
import io.veilbot.app.providers.Site.Login;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.RefundRequest;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/** The words in which {@link ProviderContract} is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProviderWords {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    final Site site;
    final Counterpart outside;
    final Caller caller = Caller.trustingAuthorities(PATIENCE);
    final PaymentProvider provider;

    ProviderWords(Site site) {
        this.site = site;
        this.outside = new Counterpart(site.standIn());
        this.provider = at(outside.url(), Login.RIGHT, caller);
    }

    public final ProviderWords words() {
        return this;
    }

    PaymentProvider at(URI url, Login login, Caller by) {
        return site.maker().make(url, login, by, Clock.systemUTC());
    }

    @AfterEach
    void everythingWorksAgain() {
        outside.works();
    }

    @AfterAll
    void close() {
        caller.close();
        outside.close();
    }

    static PaymentId payment() {
        return new PaymentId("payment-contract" + NUMBERS.incrementAndGet() + "end");
    }

    String prepared(PaymentId payment) {
        return provider.prepare(Wishes.of(payment, site.name(), site.price()));
    }

    Outcome<Invoice> open(PaymentId payment, String prepared) {
        return provider.openInvoice(prepared, payment.value());
    }

    Invoice opened(PaymentId payment) {
        return done(open(payment, prepared(payment)));
    }

    /** Somebody pays an invoice. */
    void pays(String invoice) {
        outside.person("pay", invoice);
    }

    /**
     * @return the provider's id of the money
     */
    String paid(PaymentId payment) {
        String id = opened(payment).providerPaymentId();
        pays(id);
        return seen(id).providerPaymentId();
    }

    Sighting.Seen seen(String id) {
        return (Sighting.Seen) done(provider.lookUp(id));
    }

    Outcome<Returned> refund(PaymentId payment, String money, int number, String amount) {
        return refund(payment, money, number, Money.parse(amount, site.price().currency()));
    }

    Outcome<Returned> refund(PaymentId payment, String money, int number, Money amount) {
        return provider.refund(request(payment, money, number, amount));
    }

    static RefundRequest request(PaymentId payment, String money, int number, Money amount) {
        return new RefundRequest(payment, RefundId.of(payment, number), money, amount);
    }

    /** How often the journal says that this went back. */
    long timesReturned(PaymentId payment, String money, int number) {
        return outside.count(
                site.returned(), site.notes() ? RefundId.of(payment, number).value() : money);
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    static Paid money(PaymentOutcome outcome) {
        assertThat(outcome).isInstanceOf(Paid.class);
        return (Paid) outcome;
    }
}
