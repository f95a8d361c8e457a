package io.veilbot.bot.notice;

import io.veilbot.api.Money;
import io.veilbot.api.Queries;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.dialog.PaymentMethods;
import io.veilbot.bot.screen.OrderScreen;
import io.veilbot.bot.screen.PaymentScreen;
import io.veilbot.bot.screen.PaymentScreen.Trouble;
import io.veilbot.bot.screen.Places;
import io.veilbot.bot.screen.RenewalScreen;
import io.veilbot.bot.screen.ShortForm;
import io.veilbot.bot.screen.TapData;
import java.util.Optional;

/** What is told about payments. */
final class PaymentDrafts {
    private final Queries queries;
    private final Chats chats;
    private final Places places;
    private final PaymentMethods methods;

    PaymentDrafts(Queries queries, Chats chats, Places places, PaymentMethods methods) {
        this.queries = queries;
        this.chats = chats;
        this.places = places;
        this.methods = methods;
    }

    Draft payable(Notice notice, Chat chat) {
        var payment = new PaymentId(notice.subject());
        if (!chat.showsOrderOf(payment)) {
            return movedOn();
        }
        Optional<PaymentView> view = find(payment);
        if (view.isEmpty() || view.get().payLink().isEmpty()) {
            return notYet();
        }
        return new Draft.OnCard(
                OrderScreen.payable(
                        chat.texts(),
                        view.get(),
                        view.get().payLink().get(),
                        methods.insteadOf(view.get()),
                        methods.renews(view.get())));
    }

    Draft paid(Notice notice, Chat chat) {
        var payment = new PaymentId(notice.subject());
        return find(payment).map(view -> paid(view, chat)).orElseGet(PaymentDrafts::notYet);
    }

    /** Whoever was charged without being there waits before no card. */
    private static Draft paid(PaymentView view, Chat chat) {
        Money price = view.offer().price();
        return view.method().isUnattended()
                ? new Draft.Beside(RenewalScreen.charged(chat.texts(), price, view.payment()))
                : new Draft.OnCard(
                        PaymentScreen.paid(chat.texts(), price, view.payment(), view.gift()));
    }

    /** Money that came otherwise than agreed is always told; the rest only to whoever waits. */
    Draft trouble(Notice notice, Chat chat, Trouble trouble) {
        var payment = new PaymentId(notice.subject());
        if (trouble != Trouble.MISMATCHED && !chat.showsOrderOf(payment)) {
            return movedOn();
        }
        Optional<PaymentView> view = find(payment);
        if (view.isEmpty()) {
            return notYet();
        }
        String tariff = ShortForm.of(view.get().offer().tariff());
        var again = new TapData.Buy(tariff, chats.nextOrder(chat.customer()));
        return new Draft.OnCard(
                PaymentScreen.trouble(
                        chat.texts(),
                        trouble,
                        payment,
                        again,
                        methods.insteadOf(view.get()),
                        places));
    }

    private Optional<PaymentView> find(PaymentId payment) {
        return queries.find(new FindPayment(payment));
    }

    private static Draft movedOn() {
        return new Draft.Nothing("the card shows something else");
    }

    private static Draft notYet() {
        return new Draft.NotYet("the payment is not in the read model yet");
    }
}
