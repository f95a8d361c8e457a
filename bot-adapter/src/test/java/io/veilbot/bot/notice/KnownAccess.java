package io.veilbot.bot.notice;

import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.Grant.Source;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.SubscriptionQuery.GrantList;
import io.veilbot.api.access.SubscriptionQuery.GrantView;
import io.veilbot.api.access.SubscriptionQuery.GrantsOf;
import io.veilbot.api.access.SubscriptionQuery.LimitSetFor;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionList;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionsOf;
import io.veilbot.api.access.Validity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the read models show of one subscription. */
record KnownAccess(
        Validity validity, Set<Hold> holds, Optional<Allowance> limit, List<GrantView> grants)
        implements Queries {

    KnownAccess limitedTo(Allowance set) {
        return new KnownAccess(validity, holds, Optional.of(set), grants);
    }

    KnownAccess heldFor(Set<Hold> reasons) {
        return new KnownAccess(validity, reasons, limit, grants);
    }

    KnownAccess taken(Source source, Share share) {
        var grant =
                new Grant(
                        DecisionDraftsTest.GRANT,
                        source,
                        "decision-1",
                        AccessPeriod.days(5),
                        Allowance.ofBytes(0),
                        Optional.empty(),
                        "");
        var view =
                new GrantView(
                        DecisionDraftsTest.SUBSCRIPTION,
                        grant,
                        "",
                        DecisionDraftsTest.NOW,
                        DecisionDraftsTest.END,
                        share,
                        "",
                        DecisionDraftsTest.NOW);
        return new KnownAccess(validity, holds, limit, List.of(view));
    }

    @Override
    public <R> R ask(Query<R> query) {
        return find(query).orElseThrow();
    }

    @Override
    public <R> Optional<R> find(Query<R> query) {
        Object answer =
                switch (query) {
                    case FindSubscription _ -> view();
                    case SubscriptionsOf _ -> new SubscriptionList(List.of(view()));
                    case GrantsOf _ -> new GrantList(grants);
                    case LimitSetFor _ -> limit.orElse(null);
                    default -> throw new IllegalArgumentException(query.toString());
                };
        return Optional.ofNullable(answer).map(query.answerType()::cast);
    }

    private SubscriptionView view() {
        return new SubscriptionView(
                DecisionDraftsTest.SUBSCRIPTION,
                DecisionDraftsTest.ANNA,
                "token-1",
                DecisionDraftsTest.NOW,
                validity,
                holds,
                Optional.empty(),
                limit.orElse(Allowance.ofBytes(100L << 30)),
                0,
                0,
                Optional.empty(),
                0,
                0,
                List.of());
    }
}
