package io.veilbot.api.catalog;

import io.veilbot.api.Command;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;

/** What a promo code can be asked. It is reserved by {@code RequestPayment}, in the same breath. */
public sealed interface PromoCommand extends Command {

    PromoId promo();

    @Override
    default PromoId target() {
        return promo();
    }

    /** Makes a code. The same again changes nothing; otherwise it is refused. */
    @StoredAs("catalog.create-promo")
    record CreatePromo(PromoId promo, PromoTerms terms) implements PromoCommand {}

    /** The payment ended without money. Quiet if nothing was reserved for it. */
    @StoredAs("catalog.release-promo")
    record ReleasePromo(PromoId promo, PaymentId payment) implements PromoCommand {}

    /** The payment was paid. Quiet if that is known. */
    @StoredAs("catalog.redeem-promo")
    record RedeemPromo(PromoId promo, PaymentId payment) implements PromoCommand {}

    /**
     * Wants the free days of a code.
     *
     * @param subscription what they are granted to
     */
    @StoredAs("catalog.claim-promo")
    record ClaimPromo(PromoId promo, CustomerId customer, SubscriptionId subscription)
            implements PromoCommand {}

    /**
     * Ends a code.
     *
     * @param reason for auditors
     */
    @StoredAs("catalog.close-promo")
    record ClosePromo(PromoId promo, String reason) implements PromoCommand {}
}
