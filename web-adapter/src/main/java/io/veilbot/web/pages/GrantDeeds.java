package io.veilbot.web.pages;

import io.veilbot.api.Queries;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionCommand.RevokeGrant;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.GrantsOf;
import io.veilbot.api.people.CustomerId;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What staff give and take back by hand, from the page of whoever has it. */
@Controller
@RequestMapping(AccessDeeds.ADDRESS)
class GrantDeeds {

    private static final int LONGEST_GIFT = 366;

    private final AccessGate gate;
    private final Queries queries;
    private final Clock clock;

    GrantDeeds(AccessGate gate, Queries queries, Clock clock) {
        this.gate = gate;
        this.queries = queries;
        this.clock = clock;
    }

    /** The id of the form is that of the grant: sent twice, it counts once. */
    @PostMapping("/days")
    String days(
            @PathVariable CustomerId customer,
            @PathVariable SubscriptionId subscription,
            Deed deed) {
        return gate.carryOut(
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
        return gate.carryOut(
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
}
