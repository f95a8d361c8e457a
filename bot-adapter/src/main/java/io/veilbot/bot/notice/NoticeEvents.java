package io.veilbot.bot.notice;

import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.SubscriptionEvent.DeliveryDelayed;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.people.CustomerEvent.LanguageChosen;
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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Turns events into notices to be sent. Silent when events are replayed. */
@ProcessingGroup(NoticeGroups.NOTICES)
@DisallowReplay
public final class NoticeEvents {
    private final NoticeRequests requests;
    private final Chats chats;
    private final Runnable bell;

    /**
     * @param bell rung once a notice is committed
     */
    NoticeEvents(NoticeRequests requests, Chats chats, Runnable bell) {
        this.requests = requests;
        this.chats = chats;
        this.bell = bell;
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
        requests.request(
                NoticeKind.EXTENDED,
                event.customer(),
                event.grant().id(),
                event.subscription().value(),
                event.at(),
                Optional.of(event.endsAt()));
        ringAfterCommit();
    }

    @EventHandler
    void on(DeliveryDelayed event) {
        requests.request(
                NoticeKind.DELAYED,
                event.customer(),
                event.grant(),
                event.subscription().value(),
                event.at(),
                Optional.of(event.validUntil()));
        ringAfterCommit();
    }

    @EventHandler
    void on(KeyProvisioned event) {
        requests.request(
                NoticeKind.KEY_READY,
                event.customer(),
                event.grant(),
                event.key().value(),
                event.at(),
                Optional.empty());
        ringAfterCommit();
    }

    /** The language may be chosen elsewhere than in the chat. */
    @EventHandler
    void on(LanguageChosen event) {
        chats.speak(event.customer(), event.language());
    }

    private void request(NoticeKind kind, PaymentEvent event, Instant at) {
        requests.request(
                kind,
                event.customer(),
                GrantId.ofPayment(event.payment()),
                event.payment().value(),
                at,
                Optional.empty());
        ringAfterCommit();
    }

    /** Without a transaction the sender finds it by itself, half a second later. */
    private void ringAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            bell.run();
                        }
                    });
        }
    }
}
