package io.veilbot.bot.notice;

import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.SubscriptionEvent.DeliveryDelayed;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRestored;
import io.veilbot.api.people.CustomerEvent.LanguageChosen;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.InvoiceRefused;
import io.veilbot.api.sales.PaymentEvent.PaymentCancelled;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentExpired;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.bot.card.Chats;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** What comes of wanting access: payments, grants and keys. Silent when events are replayed. */
@ProcessingGroup(NoticeGroups.NOTICES)
@DisallowReplay
public final class NoticeEvents {
    private final NoticeDesk desk;
    private final Chats chats;

    NoticeEvents(NoticeDesk desk, Chats chats) {
        this.desk = desk;
        this.chats = chats;
    }

    @EventHandler
    void on(InvoiceOpened event) {
        request(NoticeKind.INVOICE_READY, event, event.at());
    }

    @EventHandler
    void on(InvoiceRefused event) {
        request(NoticeKind.PAYMENT_REFUSED, event, event.at());
    }

    @EventHandler
    void on(PaymentConfirmed event) {
        request(NoticeKind.PAID, event, event.at());
        // It has lowered the price that it was entered for.
        if (event.offer().discount().flatMap(Discount::promo).isPresent()) {
            chats.usePromo(event.customer(), Optional.empty());
        }
    }

    @EventHandler
    void on(PaymentDeclined event) {
        request(NoticeKind.PAYMENT_DECLINED, event, event.at());
    }

    @EventHandler
    void on(PaymentExpired event) {
        request(NoticeKind.PAYMENT_EXPIRED, event, event.at());
    }

    @EventHandler
    void on(PaymentCancelled event) {
        request(NoticeKind.PAYMENT_CANCELLED, event, event.at());
    }

    @EventHandler
    void on(PaymentMismatched event) {
        request(NoticeKind.PAYMENT_MISMATCHED, event, event.at());
    }

    @EventHandler
    void on(PeriodGranted event) {
        switch (event.grant().source()) {
            case PAYMENT, TRIAL, GIFT, PROMO -> desk.request(extended(event));
            case REFERRAL -> desk.request(given(NoticeKind.REWARDED, event));
            case ADMIN -> desk.request(given(NoticeKind.GIVEN, event));
        }
    }

    private static Telling extended(PeriodGranted event) {
        return new Telling(
                NoticeKind.EXTENDED,
                event.customer(),
                event.grant().id().value(),
                event.subscription().value(),
                event.at(),
                Optional.of(event.endsAt()));
    }

    /** Apart from the key that may follow: it does not say why. */
    private static Telling given(NoticeKind kind, PeriodGranted event) {
        return new Telling(
                kind,
                event.customer(),
                event.subscription().value(),
                event.grant().id().value(),
                event.at());
    }

    @EventHandler
    void on(DeliveryDelayed event) {
        desk.request(
                new Telling(
                        NoticeKind.DELAYED,
                        event.customer(),
                        event.grant().value(),
                        event.subscription().value(),
                        event.at(),
                        Optional.of(event.validUntil())));
    }

    @EventHandler
    void on(KeyProvisioned event) {
        desk.request(
                new Telling(
                        NoticeKind.KEY_READY,
                        event.customer(),
                        event.grant().value(),
                        event.key().value(),
                        event.at()));
    }

    /** A key that came back as it was is no news to anybody. */
    @EventHandler
    void on(KeyRestored event) {
        if (event.relinked()) {
            String occasion = event.key() + ":" + event.at();
            desk.request(
                    new Telling(
                            NoticeKind.KEY_RELINKED,
                            event.customer(),
                            occasion,
                            event.key().value(),
                            event.at()));
        }
    }

    /** The language may be chosen elsewhere than in the chat. */
    @EventHandler
    void on(LanguageChosen event) {
        chats.speak(event.customer(), event.language());
    }

    private void request(NoticeKind kind, PaymentEvent event, Instant at) {
        String occasion = GrantId.ofPayment(event.payment()).value();
        String payment = event.payment().value();
        desk.request(new Telling(kind, event.customer(), occasion, payment, at));
    }
}
