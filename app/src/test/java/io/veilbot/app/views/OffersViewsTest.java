package io.veilbot.app.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Grant;
import io.veilbot.api.catalog.Benefit;
import io.veilbot.api.catalog.Benefit.AmountOff;
import io.veilbot.api.catalog.Benefit.FreeDays;
import io.veilbot.api.catalog.Benefit.PercentOff;
import io.veilbot.api.catalog.PromoEvent.PromoClaimed;
import io.veilbot.api.catalog.PromoEvent.PromoClosed;
import io.veilbot.api.catalog.PromoEvent.PromoCreated;
import io.veilbot.api.catalog.PromoEvent.PromoRedeemed;
import io.veilbot.api.catalog.PromoEvent.PromoReleased;
import io.veilbot.api.catalog.PromoEvent.PromoReserved;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.PromoQuery.FindPromo;
import io.veilbot.api.catalog.PromoQuery.ListPromos;
import io.veilbot.api.catalog.PromoQuery.PromoView;
import io.veilbot.api.catalog.PromoTerms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.FindServer;
import io.veilbot.api.fleet.ServerQuery.ServerView;
import io.veilbot.api.fleet.ServerStatus;
import io.veilbot.api.fleet.VpnServerEvent.ServerDraining;
import io.veilbot.api.fleet.VpnServerEvent.ServerReopened;
import io.veilbot.api.fleet.VpnServerEvent.ServerRetired;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.GiftEvent.GiftRecalled;
import io.veilbot.api.sales.GiftEvent.GiftRedeemed;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.GiftQuery.FindGift;
import io.veilbot.api.sales.GiftQuery.GiftView;
import io.veilbot.api.sales.GiftQuery.GiftsOf;
import io.veilbot.api.sales.PaymentId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Codes, gifts, and servers that close. */
class OffersViewsTest {

    private static final ViewsShop SHOP = ViewsShop.open();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aCodeTellsHowOftenItWasUsed() {
        Story anna = new Story(SHOP, 1);
        PromoId spring = created("SPRING", new PercentOff(10));
        SHOP.happened(
                spring,
                reserved(spring, 1),
                reserved(spring, 2),
                reserved(spring, 3),
                new PromoReleased(spring, new PaymentId("payment-2"), anna.customer(), Story.NOON),
                new PromoRedeemed(spring, new PaymentId("payment-3"), anna.customer(), Story.NOON),
                new PromoClaimed(
                        spring,
                        anna.customer(),
                        anna.subscription(),
                        Grant.ofPromo(spring, anna.customer(), AccessPeriod.days(3)),
                        Story.NOON));
        SHOP.settle();

        assertThat(SHOP.ask(new FindPromo(PromoId.ofCode(" spring "))))
                .isEqualTo(
                        new PromoView(
                                spring,
                                terms("SPRING", new PercentOff(10)),
                                1,
                                1,
                                1,
                                Story.NOON,
                                Optional.empty(),
                                ""));
        assertThat(SHOP.find(new FindPromo(PromoId.ofCode("GUESSED")))).isEmpty();
    }

    @Test
    void closedCodesComeLast() {
        PromoId over = created("OVER", new AmountOff(Story.PRICE));
        PromoId fresh = created("FRESH", new FreeDays(3));
        SHOP.happened(over, new PromoClosed(over, "a mistake", Story.NOON.plusSeconds(1)));
        SHOP.settle();

        List<PromoView> promos = SHOP.ask(new ListPromos()).promos();
        assertThat(promos).extracting(PromoView::promo).contains(fresh).endsWith(over);
        assertThat(promos.getLast())
                .extracting(PromoView::closedAt, PromoView::closeReason)
                .containsExactly(Optional.of(Story.NOON.plusSeconds(1)), "a mistake");
    }

    @Test
    void aGiftIsFoundByItsCodeAndToldToWhoeverBoughtIt() {
        Story boris = new Story(SHOP, 11).requests().pays();
        Story vera = new Story(SHOP, 12).registers();
        var gift = GiftId.of(boris.payment());
        SHOP.happened(
                gift,
                new GiftIssued(
                        gift,
                        boris.payment(),
                        boris.customer(),
                        boris.personal("the-code"),
                        "print-11",
                        Story.TERMS,
                        boris.at()));
        SHOP.settle();
        GiftView waiting = SHOP.ask(new FindGift("print-11"));
        SHOP.happened(
                gift,
                new GiftRedeemed(
                        gift,
                        vera.customer(),
                        vera.subscription(),
                        Grant.ofGift(gift, Story.TERMS),
                        vera.at()),
                new GiftRecalled(gift, "refund", vera.at().plusSeconds(1)));
        SHOP.settle();

        assertThat(waiting)
                .isEqualTo(
                        new GiftView(
                                gift,
                                boris.payment(),
                                boris.customer(),
                                "the-code",
                                Story.TERMS,
                                boris.at(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(waiting.toString()).doesNotContain("the-code");
        assertThat(SHOP.ask(new GiftsOf(boris.customer())).gifts())
                .extracting(GiftView::redeemedBy, GiftView::redeemedAt, GiftView::recalledAt)
                .containsExactly(
                        tuple(
                                Optional.of(vera.customer()),
                                Optional.of(vera.at()),
                                Optional.of(vera.at().plusSeconds(1))));
        assertThat(SHOP.ask(new GiftsOf(vera.customer())).gifts()).isEmpty();
        assertThat(SHOP.find(new FindGift("guessed"))).isEmpty();
    }

    @Test
    void aServerIsDrainedReopenedAndRetired() {
        Story story = new Story(SHOP, 21).hasServer("Oslo", 5, AccessLevel.ALL, Protocol.OUTLINE);
        ServerId id = story.server();
        assertThat(server(id).status()).isEqualTo(ServerStatus.OPEN);

        SHOP.happened(id, new ServerDraining(id, "too dear", Story.NOON));
        assertThat(server(id).status()).isEqualTo(ServerStatus.DRAINING);
        assertThat(server(id).statusReason()).isEqualTo("too dear");

        SHOP.happened(id, new ServerReopened(id, Story.NOON));
        assertThat(server(id).status()).isEqualTo(ServerStatus.OPEN);
        assertThat(server(id).statusReason()).isEmpty();

        SHOP.happened(id, new ServerRetired(id, "gone", Story.NOON));
        assertThat(server(id).status()).isEqualTo(ServerStatus.RETIRED);
    }

    private static ServerView server(ServerId id) {
        SHOP.settle();
        return SHOP.ask(new FindServer(id));
    }

    private static PromoId created(String code, Benefit benefit) {
        PromoId promo = PromoId.ofCode(code);
        SHOP.happened(promo, new PromoCreated(promo, terms(code, benefit), Story.NOON));
        return promo;
    }

    private static PromoTerms terms(String code, Benefit benefit) {
        return new PromoTerms(
                code, benefit, 100, 1, Optional.of(Story.NOON.plusSeconds(9)), List.of());
    }

    private static PromoReserved reserved(PromoId promo, int payment) {
        return new PromoReserved(
                promo,
                new PaymentId("payment-" + payment),
                new CustomerId("customer-" + payment),
                Story.NOON);
    }
}
