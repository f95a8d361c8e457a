package io.veilbot.api.people;

import io.veilbot.api.Command;
import io.veilbot.api.StoredAs;
import io.veilbot.api.sales.PaymentId;

/** What a referral can be told. */
public sealed interface ReferralCommand extends Command {

    ReferralId referral();

    @Override
    default ReferralId target() {
        return referral();
    }

    /**
     * Tells that a newcomer came through a link. Nobody brings themselves, nor whoever brought
     * them; the first link counts, later ones change nothing.
     */
    @StoredAs("people.record-referral")
    record RecordReferral(ReferralId referral, CustomerId referrer, CustomerId referred)
            implements ReferralCommand {}

    /** Tells that who came has paid. Only the first payment counts. */
    @StoredAs("people.qualify-referral")
    record QualifyReferral(ReferralId referral, PaymentId payment) implements ReferralCommand {}
}
