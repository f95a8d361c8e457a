package io.veilbot.bot.notice;

import io.veilbot.bot.card.Chat;
import io.veilbot.bot.screen.KeyScreen;
import io.veilbot.bot.screen.PaymentScreen.Trouble;
import io.veilbot.bot.screen.RenewalScreen;

/** Finds the words for each notice, from what is true now. */
final class Drafts {
    private final PaymentDrafts payments;
    private final AccessDrafts access;
    private final LifeDrafts life;
    private final GiftDrafts gifts;
    private final DecisionDrafts decisions;
    private final Reach reach;

    Drafts(
            PaymentDrafts payments,
            AccessDrafts access,
            LifeDrafts life,
            GiftDrafts gifts,
            DecisionDrafts decisions,
            Reach reach) {
        this.payments = payments;
        this.access = access;
        this.life = life;
        this.gifts = gifts;
        this.decisions = decisions;
        this.reach = reach;
    }

    Draft of(Notice notice, Chat chat) {
        return notice.kind().unasked() && reach.isQuiet(notice.customer())
                ? new Draft.Nothing("this person is left in peace")
                : words(notice, chat);
    }

    private Draft words(Notice notice, Chat chat) {
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
            case KEY_RELINKED -> access.relinked(notice, chat);
            case KEY_PING -> new Draft.Beside(KeyScreen.ping(chat.texts()));
            case GIFT_READY -> gifts.ready(notice, chat);
            case GIFT_OPENED -> gifts.opened(notice, chat);
            case RENEWAL_MISSED ->
                    new Draft.Beside(RenewalScreen.missed(chat.texts(), notice.validUntil()));
            case RENEWAL_METHOD_GONE -> ended(chat, RenewalScreen.End.METHOD_GONE);
            case RENEWAL_DECLINED -> ended(chat, RenewalScreen.End.DECLINED);
            case RENEWAL_TERMS_CHANGED -> ended(chat, RenewalScreen.End.TERMS_CHANGED);
            case RENEWAL_RETURNED -> ended(chat, RenewalScreen.End.RETURNED);
            case RENEWAL_STOPPED -> ended(chat, RenewalScreen.End.STOPPED);
            case REFUNDED -> gifts.refunded(notice, chat);
            case REWARDED -> gifts.rewarded(notice, chat);
            case GIVEN -> gifts.given(notice, chat);
            case PAUSED -> life.paused(notice, chat);
            case WITHHELD -> life.withheld(notice, chat);
            case RESUMED -> life.resumed(notice, chat);
            case END_SET -> decisions.endSet(notice, chat);
            case END_LIFTED -> decisions.endLifted(notice, chat);
            case LIMIT_SET -> decisions.limitSet(notice, chat);
            case LIMIT_LIFTED -> decisions.limitLifted(notice, chat);
            case VIP_GIVEN -> decisions.vipGiven(notice, chat);
            case VIP_ENDED -> decisions.vipEnded(notice, chat);
            case TAKEN_BACK -> decisions.takenBack(notice, chat);
            case ENDS_IN_THREE_DAYS, ENDS_IN_A_DAY, ENDS_IN_TWO_HOURS ->
                    life.endsSoon(notice, chat);
            case ENDED -> life.ended(notice, chat);
            case TRAFFIC_LOW -> life.trafficLow(notice, chat);
            case TRAFFIC_OUT -> life.trafficOut(notice, chat);
            case TRAFFIC_OVER -> life.trafficOver(notice, chat);
        };
    }

    private static Draft ended(Chat chat, RenewalScreen.End end) {
        return new Draft.Beside(RenewalScreen.ended(chat.texts(), end));
    }
}
