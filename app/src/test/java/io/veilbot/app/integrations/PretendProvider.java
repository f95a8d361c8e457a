package io.veilbot.app.integrations;

import io.veilbot.api.Currency;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.InvoiceRequest;
import io.veilbot.integrations.payments.PaidInvoices;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.Sighting;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as told. A callback's body is the id it hints at; {@code junk} is forged. */
final class PretendProvider implements PaymentProvider {

    final Queue<Outcome<Invoice>> invoices = new ConcurrentLinkedQueue<>();
    final Map<String, Outcome<Sighting>> payments = new ConcurrentHashMap<>();
    final Queue<Outcome<PaidInvoices>> lists = new ConcurrentLinkedQueue<>();
    final List<String> listed = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "pretend";
    }

    @Override
    public Set<Currency> currencies() {
        return Set.of(Currency.RUB);
    }

    @Override
    public String prepare(InvoiceRequest request) {
        return "body of %s for %s written at %d"
                .formatted(request.payment(), request.title(), System.nanoTime());
    }

    @Override
    public Outcome<Invoice> openInvoice(String prepared, String idempotenceKey) {
        asked.add(idempotenceKey + " " + prepared);
        Outcome<Invoice> told = invoices.poll();
        return told == null ? new Outcome.Unknown<>("silence") : told;
    }

    @Override
    public Outcome<Sighting> lookUp(String providerPaymentId) {
        asked.add("look " + providerPaymentId);
        return payments.getOrDefault(providerPaymentId, new Outcome.Refused<>("not_found"));
    }

    @Override
    public Outcome<PaidInvoices> paidSince(Instant since, Optional<String> from) {
        listed.add("since " + since + from.map(place -> " from " + place).orElse(""));
        Outcome<PaidInvoices> told = lists.poll();
        return told == null ? new Outcome.Unknown<>("silence") : told;
    }

    @Override
    public Set<String> proofs() {
        return Set.of("x-proof");
    }

    @Override
    public boolean admits(InetAddress source) {
        return !source.getHostAddress().equals("203.0.113.66");
    }

    @Override
    public Hint read(CallbackMessage message) {
        return message.text().equals("junk") || message.headers().containsValue("wrong")
                ? new Hint.Forged("junk")
                : new Hint.LookAt(message.text());
    }
}
