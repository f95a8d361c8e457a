package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.benchmarks.simulation.Faults.Fault;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.InvoiceRequest;
import io.veilbot.integrations.payments.PaidInvoices;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.RefundRequest;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A payment provider with a journal of its own, which is what it is judged by. */
final class Till implements PaymentProvider {

    private static final Duration LINK_LIFETIME = Duration.ofHours(1);

    /** A list is behind what was paid by less than this. */
    private static final Duration LIST_LAG = Duration.ofMinutes(8);

    private static final int PAGE = 5;

    private final SimulatedClock clock;
    private final Faults faults;
    private final Map<String, Charge> byId = new LinkedHashMap<>();
    private final Map<String, Charge> byKey = new HashMap<>();
    private Instant remembersFrom = Instant.MIN;

    Till(SimulatedClock clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    /** Every payment it ever made. */
    List<Charge> journal() {
        return new ArrayList<>(byId.values());
    }

    /** What somebody asked for by this payment, if the provider ever heard of it. */
    Optional<Charge> chargeFor(PaymentId payment) {
        return Optional.ofNullable(byKey.get(payment.value()));
    }

    /** Money moves; in a way of its own, late or not. */
    void pay(Charge charge, Money amount) {
        if (charge.taken == null) {
            charge.pay(amount, clock.instant());
        }
    }

    void decline(Charge charge) {
        if (charge.taken == null) {
            charge.end = "declined";
        }
    }

    /** It restarts, and for so long nobody can look at any payment. */
    void forgetFor(Duration length) {
        remembersFrom = clock.instant().plus(length);
    }

    @Override
    public String name() {
        return "till";
    }

    @Override
    public Set<Currency> currencies() {
        return Set.of(Currency.RUB);
    }

    @Override
    public String prepare(InvoiceRequest request) {
        return request.payment().value() + " " + request.offer().price().minor();
    }

    @Override
    public Outcome<Invoice> openInvoice(String prepared, String idempotenceKey) {
        return faults.call(() -> opened(prepared, idempotenceKey));
    }

    private Outcome<Invoice> opened(String prepared, String key) {
        Charge charge =
                byKey.computeIfAbsent(
                        key,
                        _ -> {
                            String[] parts = prepared.split(" ", 2);
                            var made =
                                    new Charge(
                                            "charge-" + key,
                                            new PaymentId(parts[0]),
                                            new Money(Long.parseLong(parts[1]), Currency.RUB),
                                            clock.instant().plus(LINK_LIFETIME));
                            byId.put(made.id, made);
                            return made;
                        });
        URI link = URI.create("https://till.example/" + charge.id);
        return new Outcome.Done<>(new Invoice(charge.id, link, charge.openUntil));
    }

    @Override
    public Outcome<Sighting> lookUp(String providerPaymentId) {
        return faults.call(() ->
                Optional.ofNullable(byId.get(providerPaymentId))
                        .filter(_ -> remembers())
                        .map(charge -> charge.sighting(clock.instant()))
                        .orElseGet(() -> new Outcome.Refused<>("not-found")));
    }

    private boolean remembers() {
        boolean remembers = !clock.instant().isBefore(remembersFrom);
        if (!remembers) {
            faults.count(Fault.PROVIDER_FORGETS);
        }
        return remembers;
    }

    /** Some at a time, and the newest come a little later. */
    @Override
    public Outcome<PaidInvoices> paidSince(Instant since, Optional<String> from) {
        return faults.call(() -> {
            int first = from.map(Integer::parseInt).orElse(0);
            Instant shownUntil = clock.instant().minus(LIST_LAG);
            List<PaidInvoice> page =
                    byId.values().stream()
                            .filter(it -> it.wasPaidBetween(since, shownUntil))
                            .skip(first)
                            .limit(PAGE)
                            .map(Charge::listed)
                            .toList();
            Optional<String> next =
                    page.size() < PAGE ? Optional.empty() : Optional.of("" + (first + PAGE));
            return new Outcome.Done<>(new PaidInvoices(page, next));
        });
    }

    /** The same refund again is the same money. */
    @Override
    public Outcome<Returned> refund(RefundRequest request) {
        return faults.call(() ->
                Optional.ofNullable(byId.get(request.providerPaymentId()))
                        .<Outcome<Returned>>map(
                                charge -> new Outcome.Done<>(charge.giveBack(request)))
                        .orElseGet(() -> new Outcome.Refused<>("not-found")));
    }

    @Override
    public boolean admits(InetAddress source) {
        return true;
    }

    @Override
    public Hint read(CallbackMessage message) {
        return new Hint.LookAt(message.text());
    }
}
