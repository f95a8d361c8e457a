package io.veilbot.bot.dialog;

import io.veilbot.api.Queries;
import io.veilbot.api.Refusal;
import io.veilbot.api.catalog.Benefit;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.PromoQuery.FindPromo;
import io.veilbot.api.catalog.PromoQuery.PromoView;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import java.time.Clock;
import java.util.Optional;

/** What a promo code leads to. Whether it may be used is decided where it is used. */
final class Codes {
    private final Queries queries;
    private final Chats chats;
    private final Claims claims;
    private final Orders orders;
    private final Shelf shelf;
    private final Clock clock;

    Codes(Queries queries, Chats chats, Claims claims, Orders orders, Shelf shelf, Clock clock) {
        this.queries = queries;
        this.chats = chats;
        this.claims = claims;
        this.orders = orders;
        this.shelf = shelf;
        this.clock = clock;
    }

    void enter(Chat chat, Scene scene, String code) {
        Optional<PromoView> promo = queries.find(new FindPromo(PromoId.ofCode(code)));
        Optional<Refusal> no = promo.map(this::refusal).orElse(Optional.of(Refusal.PROMO_UNKNOWN));
        if (no.isPresent()) {
            claims.refuse(chat, scene, no.get());
        } else if (promo.orElseThrow().terms().benefit() instanceof Benefit.FreeDays) {
            claims.freeDays(chat, scene, PromoId.ofCode(code));
        } else {
            lowerPrices(chat, scene, promo.orElseThrow().terms().code());
        }
    }

    /** Better said now than after a tariff was chosen. */
    private Optional<Refusal> refusal(PromoView promo) {
        boolean over =
                promo.terms()
                        .validUntil()
                        .filter(end -> !clock.instant().isBefore(end))
                        .isPresent();
        return over || promo.closedAt().isPresent()
                ? Optional.of(Refusal.PROMO_EXPIRED)
                : Optional.empty();
    }

    private void lowerPrices(Chat chat, Scene scene, String code) {
        chats.usePromo(chat.customer(), Optional.of(code));
        if (!orders.isOrderAgain(chat, scene, code)) {
            scene.show(shelf.menu(chat, "menu.promo"));
        }
    }
}
