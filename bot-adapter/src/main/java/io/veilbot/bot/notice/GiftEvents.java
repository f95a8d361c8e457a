package io.veilbot.bot.notice;

import io.veilbot.api.access.GrantId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.GiftEvent.GiftRedeemed;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** What becomes of money and of gifts bought with it. Silent when events are replayed. */
@ProcessingGroup(NoticeGroups.NOTICES)
@DisallowReplay
public final class GiftEvents {
    private final NoticeDesk desk;
    private final NoticeRequests requests;

    GiftEvents(NoticeDesk desk, NoticeRequests requests) {
        this.desk = desk;
        this.requests = requests;
    }

    @EventHandler
    void on(GiftIssued event) {
        desk.request(
                new Telling(
                        NoticeKind.GIFT_READY,
                        event.customer(),
                        GrantId.ofPayment(event.payment()).value(),
                        event.gift().value(),
                        event.at()));
    }

    /** Whoever takes their own gift knows. */
    @EventHandler
    void on(GiftRedeemed event) {
        requests.giverOf(event.gift())
                .filter(giver -> !giver.equals(event.customer()))
                .ifPresent(giver -> desk.request(opened(event, giver)));
    }

    private static Telling opened(GiftRedeemed event, CustomerId giver) {
        String gift = event.gift().value();
        return new Telling(NoticeKind.GIFT_OPENED, giver, gift, gift, event.at());
    }

    @EventHandler
    void on(PaymentRefunded event) {
        desk.request(
                new Telling(
                        NoticeKind.REFUNDED,
                        event.customer(),
                        event.refund().value(),
                        event.payment().value(),
                        event.at()));
    }
}
