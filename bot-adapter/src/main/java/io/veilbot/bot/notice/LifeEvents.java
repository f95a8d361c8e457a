package io.veilbot.bot.notice;

import io.veilbot.api.Actor;
import io.veilbot.api.Identifier;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.AllowanceExhausted;
import io.veilbot.api.access.SubscriptionEvent.AllowanceWarned;
import io.veilbot.api.access.SubscriptionEvent.EndApproaching;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionResumed;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** What becomes of access that somebody has. Silent when events are replayed. */
@ProcessingGroup(NoticeGroups.NOTICES)
@DisallowReplay
public final class LifeEvents {
    private static final String STAFF = Actor.Kind.STAFF.name().toLowerCase(Locale.ROOT) + ":";

    private final NoticeDesk desk;

    LifeEvents(NoticeDesk desk) {
        this.desk = desk;
    }

    @EventHandler
    void on(EndApproaching event) {
        request(NoticeKind.of(event.reminder()), event, event.endsAt(), event.at());
    }

    @EventHandler
    void on(SubscriptionEnded event) {
        request(NoticeKind.ENDED, event, event.endedAt(), event.at());
    }

    /** One end is one occasion: what was not said in time gives way to what is true now. */
    private void request(NoticeKind kind, SubscriptionEvent event, Instant end, Instant at) {
        String occasion = Identifier.derive("end", event.subscription(), end);
        desk.request(
                new Telling(
                        kind,
                        event.customer(),
                        occasion,
                        event.subscription().value(),
                        at,
                        Optional.of(end)));
    }

    @EventHandler
    void on(AllowanceWarned event) {
        once(NoticeKind.TRAFFIC_LOW, event, event.at(), Optional.empty());
    }

    @EventHandler
    void on(AllowanceExhausted event) {
        once(NoticeKind.TRAFFIC_OUT, event, event.at(), Optional.of(event.graceUntil()));
    }

    /** Whoever pauses by themselves sees it where they did it. */
    @EventHandler
    void on(SubscriptionSuspended event, @MetaDataValue("actor") String actor) {
        if (event.hold() == Hold.TRAFFIC) {
            once(NoticeKind.TRAFFIC_OVER, event, event.at(), Optional.empty());
        } else if (actor.startsWith(STAFF)) {
            boolean pause = event.hold() == Hold.PAUSE;
            var kind = pause ? NoticeKind.PAUSED : NoticeKind.WITHHELD;
            once(kind, event, event.at(), Optional.empty());
        }
    }

    @EventHandler
    void on(SubscriptionResumed event, @MetaDataValue("actor") String actor) {
        if (event.hold() != Hold.TRAFFIC && event.usable() && actor.startsWith(STAFF)) {
            once(NoticeKind.RESUMED, event, event.at(), Optional.of(event.endsAt()));
        }
    }

    /** Each is an occasion of its own: it may come again, and whether it is true is looked up. */
    private void once(
            NoticeKind kind, SubscriptionEvent event, Instant at, Optional<Instant> until) {
        String occasion = Identifier.derive("moment", event.subscription(), kind, at);
        String subject = event.subscription().value();
        desk.request(new Telling(kind, event.customer(), occasion, subject, at, until));
    }
}
