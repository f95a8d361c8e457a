package io.veilbot.bot.notice;

import io.veilbot.api.Identifier;
import io.veilbot.api.sales.RenewalEvent;
import io.veilbot.api.sales.RenewalEvent.RenewalEnded;
import io.veilbot.api.sales.RenewalEvent.RenewalMissed;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** What goes wrong with access that renews by itself. Silent when events are replayed. */
@ProcessingGroup(NoticeGroups.NOTICES)
@DisallowReplay
public final class RenewalEvents {
    private final NoticeDesk desk;

    RenewalEvents(NoticeDesk desk) {
        this.desk = desk;
    }

    @EventHandler
    void on(RenewalMissed event) {
        request(NoticeKind.RENEWAL_MISSED, event, event.at(), event.next());
    }

    /** Whoever stops it themselves sees that where they did it. */
    @EventHandler
    void on(RenewalEnded event) {
        switch (event.ending()) {
            case PERSON, ERASED -> {}
            case STAFF -> ended(NoticeKind.RENEWAL_STOPPED, event);
            case RETURNED -> ended(NoticeKind.RENEWAL_RETURNED, event);
            case METHOD_GONE -> ended(NoticeKind.RENEWAL_METHOD_GONE, event);
            case DECLINED -> ended(NoticeKind.RENEWAL_DECLINED, event);
            case TERMS_CHANGED -> ended(NoticeKind.RENEWAL_TERMS_CHANGED, event);
        }
    }

    private void ended(NoticeKind kind, RenewalEnded event) {
        request(kind, event, event.at(), Optional.empty());
    }

    /** What one decision missed and ended is one occasion: the end tells both. */
    private void request(NoticeKind kind, RenewalEvent event, Instant at, Optional<Instant> until) {
        String occasion = Identifier.derive("renewal", event.renewal(), at);
        String subject = event.renewal().value();
        desk.request(new Telling(kind, event.customer(), occasion, subject, at, until));
    }
}
