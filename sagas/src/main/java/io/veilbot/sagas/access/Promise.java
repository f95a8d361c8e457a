package io.veilbot.sagas.access;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.SubscriptionCommand.AdmitDelay;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyCommand.RequestKey;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import java.util.Optional;

/**
 * What was granted and waits for its key.
 *
 * @param grant the grant that began the wait
 * @param total all allowance, for the limit on the panel
 */
record Promise(
        SubscriptionId subscription,
        CustomerId customer,
        GrantId grant,
        Entitlement entitlement,
        Allowance total) {

    static Promise of(PeriodGranted event) {
        return new Promise(
                event.subscription(),
                event.customer(),
                event.grant().id(),
                event.entitlement(),
                event.total());
    }

    /** A further grant changes what is promised, not since when the customer waits. */
    Promise extendedBy(PeriodGranted event) {
        return new Promise(subscription, customer, grant, event.entitlement(), event.total());
    }

    RequestKey request(Wish wish) {
        return new RequestKey(
                wish.key(),
                subscription,
                customer,
                wish.server(),
                wish.protocol(),
                wish.generation(),
                grant,
                total);
    }

    AdmitDelay admitDelay() {
        return new AdmitDelay(subscription, grant);
    }

    OpenCase openCase(String evidence) {
        return new OpenCase(
                CaseId.derivedFrom(CaseKind.DELIVERY_STALLED, grant.value()),
                CaseKind.DELIVERY_STALLED,
                subscription.value(),
                evidence,
                Optional.empty());
    }
}
