package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.RefundId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.InvoiceRequest;
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
import org.jspecify.annotations.Nullable;

/** A payment provider with a journal of its own, which is what it is judged by. */
final class Till implements PaymentProvider {

    private static final Duration LINK_LIFETIME = Duration.ofHours(1);

    /** One payment as the provider keeps it. */
    static final class Charge {
        final String id;
        final PaymentId intent;
        final Money asked;
        final Instant openUntil;
        @Nullable Money taken;
        boolean test;
        boolean strange;
        String end = "";
        Instant paidAt = Instant.EPOCH;
        final Map<RefundId, Returned> returned = new LinkedHashMap<>();

        Charge(String id, PaymentId intent, Money asked, Instant openUntil) {
            this.id = id;
            this.intent = intent;
            this.asked = asked;
            this.openUntil = openUntil;
        }
    }

    private final SimulatedClock clock;
    private final Faults faults;
    private final Map<String, Charge> byId = new LinkedHashMap<>();
    private final Map<String, Charge> byKey = new HashMap<>();

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
            charge.taken = amount;
            charge.paidAt = clock.instant();
            charge.end = "";
        }
    }

    void decline(Charge charge) {
        if (charge.taken == null) {
            charge.end = "declined";
        }
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
                        .map(this::sighting)
                        .orElseGet(() -> new Outcome.Refused<>("not-found")));
    }

    /** The same refund again is the same money. */
    @Override
    public Outcome<Returned> refund(RefundRequest request) {
        return faults.call(() ->
                Optional.ofNullable(byId.get(request.providerPaymentId()))
                        .map(charge -> giveBack(charge, request))
                        .orElseGet(() -> new Outcome.Refused<>("not-found")));
    }

    private static Outcome<Returned> giveBack(Charge charge, RefundRequest request) {
        return new Outcome.Done<>(
                charge.returned.computeIfAbsent(
                        request.refund(),
                        id ->
                                new Returned(
                                        charge.id + "-back-" + charge.returned.size(),
                                        Optional.of(id),
                                        request.amount())));
    }

    private Outcome<Sighting> sighting(Charge charge) {
        if (charge.taken != null) {
            return new Outcome.Done<>(
                    charge.strange
                            ? new Sighting.Strange(
                                    charge.id, "another shop's", Optional.of(charge.taken))
                            : seen(charge, paid(charge, charge.taken)));
        }
        if (charge.end.equals("declined")) {
            return new Outcome.Done<>(
                    seen(charge, new PaymentOutcome.Declined(charge.id, "insufficient_funds")));
        }
        return clock.instant().isBefore(charge.openUntil)
                ? new Outcome.Pending<>("not-paid-yet")
                : new Outcome.Done<>(seen(charge, new PaymentOutcome.Expired(charge.id)));
    }

    private static PaymentOutcome paid(Charge charge, Money amount) {
        return new PaymentOutcome.Paid(
                charge.id, amount, charge.paidAt, "card", Optional.empty(), charge.test);
    }

    private static Sighting seen(Charge charge, PaymentOutcome outcome) {
        return new Sighting.Seen(
                charge.id,
                Optional.of(charge.intent),
                outcome,
                List.copyOf(charge.returned.values()));
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
