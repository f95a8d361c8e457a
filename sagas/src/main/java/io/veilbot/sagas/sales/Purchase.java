package io.veilbot.sagas.sales;

import io.veilbot.api.Command;
import io.veilbot.api.Money;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.GiftCommand.IssueGift;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was sold, and for how much: either of the commands gives it, however often it is sent.
 *
 * @param grantPeriod for oneself; null for a gift
 * @param issueGift for somebody else; null otherwise
 */
record Purchase(
        PaymentId payment,
        Money amount,
        @Nullable GrantPeriod grantPeriod,
        @Nullable IssueGift issueGift) {

    static Purchase of(PaymentConfirmed event) {
        return event.gift()
                ? new Purchase(event.payment(), event.amount(), null, gift(event))
                : new Purchase(event.payment(), event.amount(), period(event), null);
    }

    /**
     * Access starts when the shop confirmed, not when the provider took the money: hours in which
     * the shop could not hear of it are not taken from the customer.
     */
    private static GrantPeriod period(PaymentConfirmed event) {
        Terms sold = event.offer().terms();
        Grant grant =
                Grant.ofPayment(
                        event.payment(), sold.period(), sold.allowance(), sold.entitlement());
        return new GrantPeriod(event.subscription(), event.customer(), grant, event.at());
    }

    private static IssueGift gift(PaymentConfirmed event) {
        GiftId gift = GiftId.of(event.payment());
        return new IssueGift(gift, event.payment(), event.customer(), event.offer().terms());
    }

    Command delivery() {
        return grantPeriod != null ? grantPeriod : Objects.requireNonNull(issueGift);
    }

    boolean isSettledBy(PeriodGranted event) {
        return grantPeriod != null && event.grant().id().equals(grantPeriod.grant().id());
    }

    OpenCase openCase(String evidence) {
        return new OpenCase(
                CaseId.derivedFrom(CaseKind.GRANT_REFUSED, payment.value()),
                CaseKind.GRANT_REFUSED,
                payment.value(),
                evidence,
                Optional.of(amount));
    }
}
