package io.veilbot.web.pages;

import io.veilbot.api.Command;
import io.veilbot.api.Queries;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionCommand.LiftOverride;
import io.veilbot.api.access.SubscriptionCommand.OverrideAllowance;
import io.veilbot.api.access.SubscriptionCommand.OverrideEnd;
import io.veilbot.api.access.SubscriptionCommand.ResumeSubscription;
import io.veilbot.api.access.SubscriptionCommand.RevokeGrant;
import io.veilbot.api.access.SubscriptionCommand.SuspendSubscription;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.GrantsOf;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionsOf;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What staff do about somebody's access, from the page of that person. */
@Controller
@RequestMapping(CustomerController.ADDRESS + "/{subscription:subscription-[0-9a-f-]{36}}")
class AccessDeeds {

    private static final int LONGEST_GIFT = 366;

    private final Queries queries;
    private final Clock clock;

    AccessDeeds(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** The id of the form is that of the grant: sent twice, it counts once. */
    @PostMapping("/days")
    String days(
            @PathVariable CustomerId customer,
            @PathVariable SubscriptionId subscription,
            Deed deed) {
        return carryOut(
                deed,
                customer,
                subscription,
                "access.granted.done",
                () -> {
                    int days = deed.whole("days", 1, LONGEST_GIFT, "access.problem.days");
                    var period = AccessPeriod.days(days);
                    var grant = Grant.ofDecision(subscription, deed.id(), period, deed.reason());
                    return new GrantPeriod(subscription, customer, grant, clock.instant());
                });
    }

    @PostMapping("/revoke")
    String revoke(
            @PathVariable CustomerId customer,
            @PathVariable SubscriptionId subscription,
            Deed deed) {
        return carryOut(
                deed,
                customer,
                subscription,
                "access.revoked",
                () -> {
                    var grant = revocable(subscription, deed.text("grant"));
                    return new RevokeGrant(subscription, grant, Share.ALL, deed.reason());
                });
    }

    private GrantId revocable(SubscriptionId subscription, String grant) {
        return queries.ask(new GrantsOf(subscription)).grants().stream()
                .filter(SubscriptionCard::isRevocable)
                .map(view -> view.grant().id())
                .filter(id -> id.value().equals(grant))
                .findFirst()
                .orElseThrow(() -> new FormProblem("access.problem.revoke"));
    }

    @PostMapping("/end")
    String end(
            @PathVariable CustomerId customer,
            @PathVariable SubscriptionId subscription,
            Deed deed) {
        return carryOut(
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
        return carryOut(
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
        return carryOut(
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
        return carryOut(
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
        return carryOut(
                deed,
                customer,
                subscription,
                "access.resumed",
                () ->
                        new ResumeSubscription(
                                subscription, deed.oneOf("hold", List.of(Hold.PAUSE, Hold.STAFF))));
    }

    private String carryOut(
            Deed deed,
            CustomerId customer,
            SubscriptionId subscription,
            String done,
            Supplier<? extends Command> wanted) {
        mustBeOf(customer, subscription);
        return deed.carryOut(
                "/admin/customers/" + customer,
                done,
                () -> {
                    mustBeHere(customer);
                    return wanted.get();
                });
    }

    /** The first is everybody's, opened or not. */
    private void mustBeOf(CustomerId customer, SubscriptionId subscription) {
        if (!subscription.equals(SubscriptionId.of(customer, 1))
                && queries.ask(new SubscriptionsOf(customer)).subscriptions().stream()
                        .noneMatch(view -> view.subscription().equals(subscription))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void mustBeHere(CustomerId customer) {
        var found =
                queries.find(new FindCustomer(customer))
                        .orElseThrow(() -> new RefusedException(Refusal.CUSTOMER_UNKNOWN));
        if (found.erased()) {
            throw new RefusedException(Refusal.ERASED);
        }
    }
}
