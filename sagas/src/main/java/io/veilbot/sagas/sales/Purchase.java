package io.veilbot.sagas.sales;

import io.veilbot.api.Money;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentId;
import java.util.Optional;

/**
 * What was sold, and for how much.
 *
 * @param grantPeriod what gives the customer what was sold, however often it is sent
 */
record Purchase(PaymentId payment, Money amount, GrantPeriod grantPeriod) {

    /**
     * Access starts when the shop confirmed, not when the provider took the money: hours in which
     * the shop could not hear of it are not taken from the customer.
     */
    static Purchase of(PaymentConfirmed event) {
        Terms sold = event.offer().terms();
        Grant grant =
                Grant.ofPayment(
                        event.payment(), sold.period(), sold.allowance(), sold.entitlement());
        var grantPeriod =
                new GrantPeriod(event.subscription(), event.customer(), grant, event.at());
        return new Purchase(event.payment(), event.amount(), grantPeriod);
    }

    boolean isSettledBy(PeriodGranted event) {
        return event.grant().id().equals(grantPeriod.grant().id());
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
