package io.veilbot.integrations.payments;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RenewalId;
import java.util.List;
import java.util.Optional;

/** Methods that people let us keep, by the orders they were kept with. */
public interface SavedMethods {

    void agreed(PaymentId order, RenewalId renewal);

    /** What was agreed to with an order; empty if nothing was, or no more. */
    Optional<RenewalId> agreedWith(PaymentId order);

    /** All that was agreed to with a renewal, and is kept. */
    List<PaymentId> ordersOf(RenewalId renewal);

    void saved(PaymentId order, PersonalText reference);

    /** A charge is to be made with the method of an order. */
    void charging(PaymentId charge, PaymentId order);

    /** By what to charge; empty if this is no charge of ours, or may not be made any more. */
    Optional<Secret> chargedBy(PaymentId charge);

    void forget(PaymentId order);

    void forget(RenewalId renewal);
}
