package io.veilbot.web.pages;

import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.SubscriptionCommand.LiftOverride;
import io.veilbot.api.access.SubscriptionCommand.OverrideAllowance;
import io.veilbot.api.access.SubscriptionCommand.OverrideEnd;
import io.veilbot.api.access.SubscriptionCommand.ResumeSubscription;
import io.veilbot.api.access.SubscriptionCommand.SuspendSubscription;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.RenewalCommand.EndRenewal;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What staff set instead of what was computed, and what they withhold. */
@Controller
@RequestMapping(AccessDeeds.ADDRESS)
class AccessDeeds {

    static final String ADDRESS =
            CustomerController.ADDRESS + "/{subscription:subscription-[0-9a-f-]{36}}";

    private final AccessGate gate;

    AccessDeeds(AccessGate gate) {
        this.gate = gate;
    }

    @PostMapping("/end")
    String end(
            @PathVariable CustomerId customer,
            @PathVariable SubscriptionId subscription,
            Deed deed) {
        return gate.carryOut(
                deed,
                customer,
                subscription,
                "access.end.set",
                () -> new OverrideEnd(subscription, deed.moment("until"), deed.reason()));
    }

    @PostMapping("/limit")
    String limit(
            @PathVariable CustomerId customer,
            @PathVariable SubscriptionId subscription,
            Deed deed) {
        return gate.carryOut(
                deed,
                customer,
                subscription,
                "access.limit.set",
                () -> new OverrideAllowance(subscription, deed.allowance("gib"), deed.reason()));
    }

    @PostMapping("/lift")
    String lift(
            @PathVariable CustomerId customer,
            @PathVariable SubscriptionId subscription,
            Deed deed) {
        return gate.carryOut(
                deed,
                customer,
                subscription,
                "access.lifted",
                () ->
                        new LiftOverride(
                                subscription,
                                deed.oneOf("what", List.of(Overriding.END, Overriding.ALLOWANCE)),
                                deed.reason()));
    }

    @PostMapping("/hold")
    String hold(
            @PathVariable CustomerId customer,
            @PathVariable SubscriptionId subscription,
            Deed deed) {
        return gate.carryOut(
                deed,
                customer,
                subscription,
                "access.held",
                () ->
                        new SuspendSubscription(
                                subscription,
                                deed.oneOf("hold", List.of(Hold.PAUSE, Hold.STAFF)),
                                deed.reason()));
    }

    @PostMapping("/resume")
    String resume(
            @PathVariable CustomerId customer,
            @PathVariable SubscriptionId subscription,
            Deed deed) {
        return gate.carryOut(
                deed,
                customer,
                subscription,
                "access.resumed",
                () ->
                        new ResumeSubscription(
                                subscription, deed.oneOf("hold", List.of(Hold.PAUSE, Hold.STAFF))));
    }

    @PostMapping("/unrenew")
    String stopRenewal(
            @PathVariable CustomerId customer,
            @PathVariable SubscriptionId subscription,
            Deed deed) {
        return gate.carryOut(
                deed,
                customer,
                subscription,
                "access.renewal.stopped",
                () ->
                        new EndRenewal(
                                RenewalId.of(subscription), RenewalEnding.STAFF, deed.reason()));
    }
}
