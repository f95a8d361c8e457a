package io.veilbot.integrations.reconciliation;

import io.veilbot.api.ops.MoneyReport.Listed;
import io.veilbot.api.ops.MoneyReport.Reach;
import io.veilbot.api.ops.Reconciliation.Period;
import java.util.List;

/** What providers listed, kept: a page can show it, and nobody has to be called. */
public interface Listings extends ListKeeper {

    /** By time. */
    List<Listed> of(Period period);

    /** Whenever it was paid. */
    List<Listed> under(String provider, List<String> providerPaymentIds);

    /** How far the list of this provider is kept. */
    Reach reach(String provider);
}
