package io.veilbot.api.sales;

import io.veilbot.api.Command;
import io.veilbot.api.Secret;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.people.CustomerId;

/** What a gift can be asked. */
public sealed interface GiftCommand extends Command {

    GiftId gift();

    @Override
    default GiftId target() {
        return gift();
    }

    /** Makes a gift of what was paid for. The same again changes nothing. */
    @StoredAs("sales.issue-gift")
    record IssueGift(GiftId gift, PaymentId payment, CustomerId customer, Terms terms)
            implements GiftCommand {}

    /**
     * Takes a gift. The same person again changes nothing, anybody else is refused.
     *
     * @param code as on the gift
     * @param subscription what it is to be granted to
     */
    @StoredAs("sales.redeem-gift")
    record RedeemGift(GiftId gift, Secret code, CustomerId customer, SubscriptionId subscription)
            implements GiftCommand {}

    /**
     * The money for it went back.
     *
     * @param reason for auditors
     */
    @StoredAs("sales.recall-gift")
    record RecallGift(GiftId gift, String reason) implements GiftCommand {}
}
