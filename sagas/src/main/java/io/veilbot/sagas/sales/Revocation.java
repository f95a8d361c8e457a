package io.veilbot.sagas.sales;

import io.veilbot.api.Command;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionCommand.RevokeGrant;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.GiftCommand.RecallGift;
import io.veilbot.api.sales.GiftEvent.GiftRecalled;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.PaymentEvent.PaymentChargedBack;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has to be taken back because its money went.
 *
 * @param grant what the money bought, unless it bought a gift
 * @param gift what to recall if there is no such grant; null if there is none to recall
 * @param reason for auditors
 */
record Revocation(
        SubscriptionId subscription,
        GrantId grant,
        @Nullable GiftId gift,
        Share share,
        String reason) {

    /** The same part as of the money. A gift is not divided: a part of it is for a person. */
    static Revocation of(PaymentRefunded event) {
        Share share = Share.of(event.total(), event.paid());
        return new Revocation(
                event.subscription(),
                GrantId.ofPayment(event.payment()),
                Share.ALL.isLargerThan(share) ? null : GiftId.of(event.payment()),
                share,
                "refunded " + event.total() + " of " + event.paid());
    }

    static Revocation of(PaymentChargedBack event) {
        return new Revocation(
                event.subscription(),
                GrantId.ofPayment(event.payment()),
                GiftId.of(event.payment()),
                Share.ALL,
                "charged back " + event.amount());
    }

    /** Of whoever redeemed it. */
    static Revocation ofGift(GiftRecalled event, SubscriptionId subscription) {
        GrantId grant = GrantId.ofGift(event.gift());
        return new Revocation(subscription, grant, null, Share.ALL, event.reason());
    }

    /** To be tried in this order until one finds something to take. */
    List<Command> ways() {
        var revoke = new RevokeGrant(subscription, grant, share, reason);
        return gift == null ? List.of(revoke) : List.of(revoke, new RecallGift(gift, reason));
    }

    boolean isOf(PeriodGranted event) {
        return event.grant().id().equals(grant);
    }

    /**
     * @param about id of what bought it
     */
    OpenCase openCase(String about, String evidence) {
        return new OpenCase(
                CaseId.derivedFrom(CaseKind.REVOCATION_REFUSED, grant + " " + share),
                CaseKind.REVOCATION_REFUSED,
                about,
                reason + "; " + evidence,
                Optional.empty());
    }
}
