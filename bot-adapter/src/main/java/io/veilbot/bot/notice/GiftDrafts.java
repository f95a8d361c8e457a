package io.veilbot.bot.notice;

import io.veilbot.api.Queries;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.SubscriptionQuery.GrantView;
import io.veilbot.api.access.SubscriptionQuery.GrantsOf;
import io.veilbot.api.sales.GiftQuery.GiftView;
import io.veilbot.api.sales.GiftQuery.GiftsOf;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.RefundStatus;
import io.veilbot.api.sales.PaymentQuery.RefundsOf;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.screen.Doors;
import io.veilbot.bot.screen.GiftScreen;
import io.veilbot.bot.screen.PaymentScreen;
import io.veilbot.bot.screen.ThanksScreen;
import java.util.Optional;
import java.util.function.Predicate;

/** What is told about gifts, rewards, and money that goes back. */
final class GiftDrafts {
    private final Queries queries;
    private final Doors doors;

    GiftDrafts(Queries queries, Doors doors) {
        this.queries = queries;
        this.doors = doors;
    }

    Draft ready(Notice notice, Chat chat) {
        return gift(notice, gift -> true)
                .<Draft>map(gift -> handOver(chat, gift))
                .orElseGet(GiftDrafts::notYet);
    }

    private Draft handOver(Chat chat, GiftView gift) {
        if (gift.recalledAt().isPresent()) {
            return new Draft.Nothing("its money went back");
        }
        var screen = GiftScreen.ready(chat.texts(), gift, doors.gift(gift.code()));
        return new Draft.Kept(screen, screen, Optional.empty(), false);
    }

    Draft opened(Notice notice, Chat chat) {
        return gift(notice, gift -> gift.redeemedBy().isPresent())
                .<Draft>map(gift -> new Draft.Beside(GiftScreen.opened(chat.texts(), gift)))
                .orElseGet(GiftDrafts::notYet);
    }

    private Optional<GiftView> gift(Notice notice, Predicate<GiftView> so) {
        return queries.ask(new GiftsOf(notice.customer())).gifts().stream()
                .filter(gift -> gift.gift().value().equals(notice.subject()))
                .filter(so)
                .findFirst();
    }

    Draft rewarded(Notice notice, Chat chat) {
        return granted(notice)
                .<Draft>map(grant ->
                        new Draft.Beside(
                                ThanksScreen.rewarded(chat.texts(), grant.grant().period())))
                .orElseGet(GiftDrafts::notYet);
    }

    Draft given(Notice notice, Chat chat) {
        var subscription = new SubscriptionId(notice.occasion());
        var now = queries.find(new FindSubscription(subscription));
        return granted(notice)
                .flatMap(grant -> now.map(its -> ThanksScreen.given(chat.texts(), grant, its)))
                .<Draft>map(Draft.Beside::new)
                .orElseGet(GiftDrafts::notYet);
    }

    private Optional<GrantView> granted(Notice notice) {
        return queries.ask(new GrantsOf(new SubscriptionId(notice.occasion()))).grants().stream()
                .filter(grant -> grant.grant().id().value().equals(notice.subject()))
                .findFirst();
    }

    Draft refunded(Notice notice, Chat chat) {
        var payment = new PaymentId(notice.subject());
        return queries.ask(new RefundsOf(payment)).refunds().stream()
                .filter(refund -> refund.refund().value().equals(notice.occasion()))
                .filter(refund -> refund.status() == RefundStatus.RETURNED)
                .findFirst()
                .<Draft>map(refund ->
                        new Draft.Beside(
                                PaymentScreen.refunded(chat.texts(), refund.amount(), payment)))
                .orElseGet(GiftDrafts::notYet);
    }

    private static Draft notYet() {
        return new Draft.NotYet("it is not in the read model yet");
    }
}
