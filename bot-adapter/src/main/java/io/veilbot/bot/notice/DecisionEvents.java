package io.veilbot.bot.notice;

import io.veilbot.api.Identifier;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.AllowanceOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** What staff set instead of what was computed, and what they took. Silent when replayed. */
@ProcessingGroup(NoticeGroups.NOTICES)
@DisallowReplay
public final class DecisionEvents {
    private final NoticeDesk desk;

    DecisionEvents(NoticeDesk desk) {
        this.desk = desk;
    }

    @EventHandler
    void on(EndOverridden event) {
        request(NoticeKind.END_SET, event, event.at(), Optional.of(event.until()));
    }

    @EventHandler
    void on(AllowanceOverridden event) {
        request(NoticeKind.LIMIT_SET, event, event.at(), Optional.empty());
    }

    @EventHandler
    void on(EndWaived event) {
        request(NoticeKind.VIP_GIVEN, event, event.at(), Optional.empty());
    }

    @EventHandler
    void on(OverrideLifted event) {
        var kind =
                switch (event.what()) {
                    case END -> NoticeKind.END_LIFTED;
                    case ALLOWANCE -> NoticeKind.LIMIT_LIFTED;
                    case VIP -> NoticeKind.VIP_ENDED;
                };
        request(kind, event, event.at(), Optional.empty());
    }

    @EventHandler
    void on(GrantRevoked event) {
        String occasion = Identifier.derive("taking", event.grant(), event.share());
        String grant = event.grant().value();
        desk.request(
                new Telling(NoticeKind.TAKEN_BACK, event.customer(), occasion, grant, event.at()));
    }

    /** Each is an occasion of its own; whether it is still true is looked up. */
    private void request(
            NoticeKind kind, SubscriptionEvent event, Instant at, Optional<Instant> until) {
        String occasion = Identifier.derive("decision", event.subscription(), kind, at);
        String subject = event.subscription().value();
        desk.request(new Telling(kind, event.customer(), occasion, subject, at, until));
    }
}
