package io.veilbot.integrations.reconciliation;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.PaidInvoices;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.PaymentProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A provider's list to its end, page after page. */
final class WholeList {

    private WholeList() {}

    static Outcome<List<PaidInvoice>> of(PaymentProvider provider, Instant since) {
        var all = new ArrayList<PaidInvoice>();
        Outcome<PaidInvoices> page = provider.paidSince(since, Optional.empty());
        while (page instanceof Outcome.Done<PaidInvoices>(PaidInvoices(var paid, var next))) {
            all.addAll(paid);
            if (next.isEmpty()) {
                return new Outcome.Done<>(all);
            }
            page = provider.paidSince(since, next);
        }
        return page.then(_ -> new Outcome.Unknown<>("page"));
    }
}
