package io.veilbot.bot.notice;

import io.veilbot.bot.card.Chat;
import io.veilbot.bot.screen.KeyScreen;
import io.veilbot.bot.screen.PaymentScreen.Trouble;

/** Finds the words for each notice, from what is true now. */
final class Drafts {
    private final PaymentDrafts payments;
    private final AccessDrafts access;

    Drafts(PaymentDrafts payments, AccessDrafts access) {
        this.payments = payments;
        this.access = access;
    }

    Draft of(Notice notice, Chat chat) {
        return switch (notice.kind()) {
            case INVOICE_READY -> payments.payable(notice, chat);
            case PAID -> payments.paid(notice, chat);
            case PAYMENT_DECLINED -> payments.trouble(notice, chat, Trouble.DECLINED);
            case PAYMENT_EXPIRED -> payments.trouble(notice, chat, Trouble.EXPIRED);
            case PAYMENT_CANCELLED -> payments.trouble(notice, chat, Trouble.CANCELLED);
            case PAYMENT_REFUSED -> payments.trouble(notice, chat, Trouble.REFUSED);
            case PAYMENT_MISMATCHED -> payments.trouble(notice, chat, Trouble.MISMATCHED);
            case EXTENDED -> access.extended(notice, chat);
            case DELAYED -> access.delayed(notice, chat);
            case KEY_READY -> access.ready(notice, chat);
            case KEY_PING -> new Draft.Beside(KeyScreen.ping(chat.texts()));
        };
    }
}
