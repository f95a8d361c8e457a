package io.veilbot.integrations.cryptopay;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.PaidInvoices;
import io.veilbot.integrations.payments.PaidInvoices.Figures;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The list of what was paid. It is in the order in which invoices were made, newest first; so what
 * was paid since then ends where no invoice could still be paid then.
 */
final class PaidList {

    /** The setting may have been longer when an invoice was made, and clocks differ. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private static final int PAGE = 100;
    private static final String PAID = "getInvoices?status=paid&count=" + PAGE + "&offset=";

    private final CryptoPayCalls calls;
    private final Duration reach;

    /**
     * @param life of an invoice
     */
    PaidList(CryptoPayCalls calls, Duration life) {
        this.calls = calls;
        this.reach = life.plus(MARGIN);
    }

    /**
     * Where the list grows meanwhile, a page repeats what the one before showed; none is missed.
     */
    Outcome<PaidInvoices> page(Instant since, Optional<String> from) {
        int offset = from.map(Integer::valueOf).orElse(0);
        return calls.look(PAID + offset, page -> new Outcome.Done<>(read(page, since, offset)));
    }

    private PaidInvoices read(StrictJson page, Instant since, int offset) {
        List<StrictJson> items = InvoiceReader.items(page);
        boolean more =
                items.size() == PAGE
                        && !moment(items.getLast(), "created_at").isBefore(since.minus(reach));
        return new PaidInvoices(
                items.stream()
                        .filter(invoice -> !moment(invoice, "paid_at").isBefore(since))
                        .map(PaidList::invoice)
                        .toList(),
                more ? Optional.of(Integer.toString(offset + PAGE)) : Optional.empty());
    }

    private static PaidInvoice invoice(StrictJson invoice) {
        // what went back are transfers, of which this list tells nothing
        var figures =
                new Figures(
                        InvoiceReader.price(invoice), Optional.empty(), moment(invoice, "paid_at"));
        return new PaidInvoice(InvoiceReader.id(invoice), InvoiceReader.notes(invoice), figures);
    }

    private static Instant moment(StrictJson invoice, String name) {
        return invoice.momentIfAny(name).orElseThrow(() -> new UnreadableAnswerException(name));
    }
}
