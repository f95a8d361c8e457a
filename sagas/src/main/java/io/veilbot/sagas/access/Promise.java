package io.veilbot.sagas.access;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.SubscriptionCommand.AdmitDelay;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyCommand.RequestKey;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import java.util.Optional;

/**
 * What was granted, and to whom.
 *
 * @param grant the newest
 * @param total all allowance
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

    /** Nothing was granted, and everything may be used. */
    static Promise of(EndWaived event) {
        return new Promise(
                event.subscription(),
                event.customer(),
                GrantId.ofWaiver(event.subscription()),
                event.entitlement(),
                Allowance.ofBytes(0));
    }

    Promise with(Entitlement other) {
        return new Promise(subscription, customer, grant, other, total);
    }

    Promise with(Entitlement other, Allowance sum) {
        return new Promise(subscription, customer, grant, other, sum);
    }

    RequestKey request(Wish wish, GrantId awaited) {
        return new RequestKey(
                wish.key(),
                subscription,
                customer,
                wish.server(),
                wish.protocol(),
                wish.generation(),
                awaited,
                wish.limit(),
                wish.devices());
    }

    /** Empty where nothing was granted, so that nobody is kept waiting for it. */
    Optional<AdmitDelay> admitDelay(GrantId awaited) {
        return awaited.equals(GrantId.ofWaiver(subscription))
                ? Optional.empty()
                : Optional.of(new AdmitDelay(subscription, awaited));
    }

    /**
     * One wait makes one case, however many groups wait.
     *
     * @param replaced the key that is to be replaced; empty where there is none that works
     */
    OpenCase openCase(GrantId awaited, Optional<Wish> replaced) {
        String cause = replaced.map(wish -> wish.key().value()).orElse(awaited.value());
        return new OpenCase(
                CaseId.derivedFrom(CaseKind.DELIVERY_STALLED, cause),
                CaseKind.DELIVERY_STALLED,
                subscription.value(),
                "no server gave a key within " + Patience.UNTIL_CASE.toMinutes() + " min",
                Optional.empty());
    }
}
