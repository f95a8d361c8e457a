package io.veilbot.bot.dialog;

import io.veilbot.api.Queries;
import io.veilbot.api.catalog.TariffQuery.TariffView;
import io.veilbot.api.catalog.TariffQuery.TariffsOnSale;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.screen.MenuScreen;
import io.veilbot.bot.screen.Screen;
import io.veilbot.bot.screen.ShortForm;
import java.util.List;
import java.util.Optional;

/** What is on sale and can be paid for. */
final class Shelf {
    private final Queries queries;
    private final PaymentMethods methods;
    private final Chats chats;
    private final int trialDays;

    /**
     * @param trialDays that everybody may have for nothing once; 0 for none
     */
    Shelf(Queries queries, PaymentMethods methods, Chats chats, int trialDays) {
        this.queries = queries;
        this.methods = methods;
        this.chats = chats;
        this.trialDays = trialDays;
    }

    /**
     * A new list: whatever it leads to is a new order.
     *
     * @param lead key of the sentence above the buttons
     */
    Screen menu(Chat chat, String lead) {
        List<MenuScreen.Line> lines =
                onSale().stream().flatMap(tariff -> line(chat, tariff).stream()).toList();
        chats.showOrder(chat.customer(), Optional.empty());
        int order = chats.nextOrder(chat.customer());
        return MenuScreen.of(chat.texts(), lead, lines, order, mayTry(chat) ? trialDays : 0);
    }

    /** Whoever has just registered is not in the read model yet, and may. */
    private boolean mayTry(Chat chat) {
        return queries.find(new FindCustomer(chat.customer()))
                .map(person -> !person.trialUsed() && !person.blocked())
                .orElse(true);
    }

    /**
     * @param shortForm as our buttons carry it
     */
    Optional<TariffView> find(String shortForm) {
        return onSale().stream()
                .filter(tariff -> ShortForm.of(tariff.tariff()).equals(shortForm))
                .findFirst();
    }

    private Optional<MenuScreen.Line> line(Chat chat, TariffView tariff) {
        var terms = tariff.terms();
        String name = terms.nameIn(chat.language());
        return methods.priceOf(terms)
                .map(price -> new MenuScreen.Line(tariff.tariff(), name, terms.period(), price));
    }

    private List<TariffView> onSale() {
        return queries.ask(new TariffsOnSale()).tariffs();
    }
}
