package io.veilbot.projections.payment_timeline;

import io.veilbot.api.Identifier;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.access.VpnKeyEvent;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.sales.CaseEvent;
import io.veilbot.api.sales.CaseEvent.CaseDecided;
import io.veilbot.api.sales.CaseEvent.CaseOpened;
import io.veilbot.api.sales.GiftEvent;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.GiftEvent.GiftRedeemed;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.projections.InStoreOrder;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Spans aggregates, so its events must come one after another: one segment. */
@Component
@InStoreOrder
@ProcessingGroup("projections.payment_timeline")
class PaymentTimelineProjector extends Projection {

    private final TimelineRows timeline;

    PaymentTimelineProjector(Rows rows, TimelineRows timeline) {
        super(rows, "payment_timeline", "payment_timeline_openings", "payment_timeline_links");
        this.timeline = timeline;
    }

    @EventHandler
    void on(PaymentEvent event, DomainEventMessage<?> message, TrackingToken token) {
        Entry entry = timeline.entry(message, token);
        if (event instanceof PaymentRequested requested) {
            timeline.link(requested.payment(), requested.payment());
            timeline.link(GrantId.ofPayment(requested.payment()), requested.payment());
            PaymentState state = PaymentStory.after(PaymentState.NOTHING, requested);
            timeline.begin(requested.payment(), entry, state);
            return;
        }
        if (event instanceof PaymentConfirmed confirmed && !confirmed.gift()) {
            timeline.link(confirmed.subscription(), confirmed.payment());
        }
        timeline.append(event.payment(), entry, before -> PaymentStory.after(before, event));
    }

    @EventHandler
    void on(GiftEvent event, DomainEventMessage<?> message, TrackingToken token) {
        Entry entry = timeline.entry(message, token);
        if (event instanceof GiftIssued issued) {
            timeline.link(issued.gift(), issued.payment());
        }
        PaymentId payment = timeline.paymentOf(event.gift().value()).orElseThrow();
        if (event instanceof GiftRedeemed redeemed) {
            timeline.link(redeemed.grant().id(), payment);
            timeline.link(redeemed.subscription(), payment);
        }
        timeline.append(payment, entry, before -> GiftStory.after(before, event));
    }

    @EventHandler
    void on(SubscriptionEvent event, DomainEventMessage<?> message, TrackingToken token) {
        Entry entry = timeline.entry(message, token);
        if (event instanceof SubscriptionOpened opened) {
            timeline.keepOpening(opened.subscription(), entry);
        }
        AccessStory.subject(event)
                .flatMap(subject -> timeline.paymentOf(subject.value()))
                .ifPresent(payment -> append(payment, event, entry));
    }

    @EventHandler
    void on(VpnKeyEvent event, DomainEventMessage<?> message, TrackingToken token) {
        Entry entry = timeline.entry(message, token);
        Identifier subject =
                event instanceof KeyRequested requested ? requested.grant() : event.key();
        timeline.paymentOf(subject.value())
                .ifPresent(payment -> {
                    timeline.link(event.key(), payment);
                    timeline.append(payment, entry, before -> KeyStory.after(before, event));
                });
    }

    @EventHandler
    void on(CaseEvent event, DomainEventMessage<?> message, TrackingToken token) {
        Entry entry = timeline.entry(message, token);
        Optional<PaymentId> about =
                switch (event) {
                    case CaseOpened opened -> timeline.paymentOf(opened.about());
                    case CaseDecided decided -> timeline.paymentOf(decided.caseId().value());
                };
        about.ifPresent(payment -> {
            timeline.link(event.caseId(), payment);
            timeline.append(payment, entry, before -> CaseStory.after(before, event));
        });
    }

    private void append(PaymentId payment, SubscriptionEvent event, Entry entry) {
        if (event instanceof PeriodGranted granted) {
            timeline.appendOpening(
                    payment,
                    granted.subscription(),
                    entry,
                    before -> before.with(Field.SUBSCRIPTION, granted.subscription()));
        }
        timeline.append(payment, entry, before -> AccessStory.after(before, event));
    }
}
