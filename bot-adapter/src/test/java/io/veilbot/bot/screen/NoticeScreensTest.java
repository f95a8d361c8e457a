package io.veilbot.bot.screen;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.GrantView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.Validity;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.GiftId;
import io.veilbot.api.sales.GiftQuery.GiftView;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.bot.text.Texts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the shop says by itself while somebody has access, in every language. */
class NoticeScreensTest {
    private static final Instant END = Instant.parse("2026-12-22T12:00:00Z");
    private static final Places PLACES =
            new Places(URI.create("https://shop.example/"), "@veil_help");
    private static final CustomerId ANNA = new CustomerId("customer-anna");
    private static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(ANNA, 1);
    private static final PaymentId PAYMENT =
            new PaymentId("payment-6f1c2ab3-0000-3000-8000-000000000000");
    private static final Doors DOORS = what -> URI.create("https://t.me/veil_bot?start=" + what);
    private static final Terms MONTH =
            new Terms(
                    Map.of(Language.RU, "1 месяц", Language.EN, "1 month"),
                    AccessPeriod.months(1),
                    Allowance.ofBytes(100L << 30),
                    new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 3),
                    List.of(new Money(29900, Currency.RUB)),
                    List.of(),
                    1);

    @ParameterizedTest
    @EnumSource(Language.class)
    void life(Language language) {
        var texts = Texts.in(language);
        Golden.screen("ends-3d", language, LifeScreen.endsSoon(texts, END, Duration.ofDays(3)));
        Golden.screen("ends-2h", language, LifeScreen.endsSoon(texts, END, Duration.ofHours(2)));
        Golden.screen("ended", language, LifeScreen.ended(texts));
        Golden.screen("traffic-low", language, LifeScreen.trafficLow(texts, 83));
        Golden.screen("traffic-out", language, LifeScreen.trafficOut(texts, END));
        Golden.screen("traffic-over", language, LifeScreen.trafficOver(texts));
        Golden.screen("paused", language, LifeScreen.paused(texts, PLACES));
        Golden.screen("withheld", language, LifeScreen.withheld(texts, PLACES));
        Golden.screen("resumed", language, LifeScreen.resumed(texts, until(END)));
        Golden.screen("extended-endless", language, KeyScreen.extended(texts, endless()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void giftsAndThanks(Language language) {
        var texts = Texts.in(language);
        var door = DOORS.gift("Zm9ydHktdHdvIGlzIHRoZSBhbnN3ZXI_");
        Golden.screen("gift-ready", language, GiftScreen.ready(texts, gift(), door));
        Golden.screen("gift-opened", language, GiftScreen.opened(texts, gift()));
        Golden.screen("paid-gift", language, PaymentScreen.paid(texts, price(), PAYMENT, true));
        Golden.screen("refunded", language, PaymentScreen.refunded(texts, price(), PAYMENT));
        Golden.screen("rewarded", language, ThanksScreen.rewarded(texts, AccessPeriod.days(7)));
        var days = given(AccessPeriod.days(5), Allowance.ofBytes(0));
        Golden.screen("given-days", language, ThanksScreen.given(texts, days, subscription()));
        var traffic = given(AccessPeriod.days(0), Allowance.ofBytes(20L << 30));
        Golden.screen(
                "given-traffic", language, ThanksScreen.given(texts, traffic, subscription()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void decisions(Language language) {
        var texts = Texts.in(language);
        var limit = Allowance.ofBytes(50L << 30);
        Golden.screen("end-set", language, DecisionScreen.endSet(texts, until(END)));
        Golden.screen("end-lifted", language, DecisionScreen.endLifted(texts, until(END)));
        Golden.screen("limit-set", language, DecisionScreen.limitSet(texts, limit));
        var nothing = Allowance.ofBytes(0);
        Golden.screen("limit-nothing", language, DecisionScreen.limitSet(texts, nothing));
        Golden.screen(
                "limit-lifted", language, DecisionScreen.limitLifted(texts, Allowance.UNLIMITED));
        Golden.screen("vip-given", language, DecisionScreen.vipGiven(texts));
        Golden.screen("vip-ended", language, DecisionScreen.vipEnded(texts, until(END)));
        var days = given(AccessPeriod.days(5), Allowance.ofBytes(0)).grant();
        Golden.screen("taken", language, taken(texts, days, END.minusSeconds(1)));
        Golden.screen("taken-all", language, taken(texts, days, END));
        var gift = Grant.ofGift(GiftId.of(PAYMENT), MONTH);
        Golden.screen("taken-gift", language, taken(texts, gift, END));
    }

    private static Screen taken(Texts texts, Grant grant, Instant now) {
        return DecisionScreen.takenBack(texts, grant, subscription(), now, PLACES);
    }

    private static Money price() {
        return MONTH.prices().getFirst();
    }

    private static Validity until(Instant end) {
        return new Validity(end, Optional.empty(), false);
    }

    private static Validity endless() {
        return new Validity(END, Optional.empty(), true);
    }

    private static GiftView gift() {
        return new GiftView(
                GiftId.of(PAYMENT),
                PAYMENT,
                ANNA,
                "Zm9ydHktdHdvIGlzIHRoZSBhbnN3ZXI_",
                MONTH,
                END,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static GrantView given(AccessPeriod period, Allowance allowance) {
        var grant =
                new Grant(
                        GrantId.ofPayment(PAYMENT),
                        Grant.Source.ADMIN,
                        "decision-1",
                        period,
                        allowance,
                        Optional.empty(),
                        "an outage");
        return new GrantView(SUBSCRIPTION, grant, "staff:olga", END, END, Share.NONE, "", END);
    }

    private static SubscriptionView subscription() {
        return new SubscriptionView(
                SUBSCRIPTION,
                ANNA,
                "token-1",
                END,
                until(END),
                Set.of(),
                Optional.empty(),
                Allowance.ofBytes(100L << 30),
                0,
                0,
                Optional.empty(),
                0,
                0,
                List.of());
    }
}
