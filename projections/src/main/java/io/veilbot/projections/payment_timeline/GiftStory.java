package io.veilbot.projections.payment_timeline;

import static io.veilbot.projections.payment_timeline.Field.GIFT;

import io.veilbot.api.sales.GiftEvent;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.GiftEvent.GiftRecalled;
import io.veilbot.api.sales.GiftEvent.GiftRedeemed;

/** What a gift that was paid for makes true of its payment. */
final class GiftStory {

    private GiftStory() {}

    static PaymentState after(PaymentState before, GiftEvent event) {
        return switch (event) {
            case GiftIssued _ -> before.with(GIFT, "issued");
            case GiftRedeemed _ -> before.with(GIFT, "redeemed");
            case GiftRecalled _ -> before.with(GIFT, "recalled");
        };
    }
}
