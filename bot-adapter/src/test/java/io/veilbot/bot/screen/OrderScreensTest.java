package io.veilbot.bot.screen;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.bot.text.Texts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order card in each of its states, in every language. */
class OrderScreensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final URI PAGE = URI.create("https://pay.example/1?a=b&c=d");
    private static final CustomerId ANNA = new CustomerId("customer-anna");
    private static final PaymentId PAYMENT =
            new PaymentId("payment-6f1c2ab3-0000-3000-8000-000000000000");
    private static final List<OtherWay> NONE = List.of();
    private static final Money PRICE = new Money(29900, Currency.RUB);
    private static final Terms MONTH =
            new Terms(
                    Map.of(Language.RU, "1 месяц", Language.EN, "1 month"),
                    AccessPeriod.months(1),
                    Allowance.ofBytes(100L << 30),
                    new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 3),
                    List.of(PRICE),
                    List.of(),
                    1);

    @ParameterizedTest
    @EnumSource(Language.class)
    void beforeItCanBePaid(Language language) {
        var texts = Texts.in(language);
        var known = OrderScreen.preparing(texts, MONTH, Optional.of(PRICE), PAYMENT, NONE);
        Golden.screen("order-preparing", language, known);
        var unknown = OrderScreen.preparing(texts, MONTH, Optional.empty(), PAYMENT, NONE);
        Golden.screen("order-preparing-promo", language, unknown);
        Golden.screen("promo-ask", language, CodeScreen.promo(texts));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onceItCanBePaid(Language language) {
        var texts = Texts.in(language);
        var plain = order(false, Optional.empty());
        Golden.screen("order-payable", language, OrderScreen.payable(texts, plain, PAGE, NONE));
        var gift = order(true, Optional.empty());
        Golden.screen("order-payable-gift", language, OrderScreen.payable(texts, gift, PAGE, NONE));
        var own = order(false, Optional.of(new Discount(PRICE, Optional.empty())));
        Golden.screen("order-payable-own", language, OrderScreen.payable(texts, own, PAGE, NONE));
        var code = Optional.of(PromoId.ofCode("SPRING"));
        var promo = order(false, Optional.of(new Discount(PRICE, code)));
        Golden.screen(
                "order-payable-promo", language, OrderScreen.payable(texts, promo, PAGE, NONE));
        Golden.screen("order-again", language, OrderScreen.payableAgain(texts, promo, PAGE));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereThereAreOtherWaysToPayIt(Language language) {
        var texts = Texts.in(language);
        var dollars = Optional.of(new Money(349, Currency.USD));
        var ways =
                List.of(
                        new OtherWay(new PaymentMethod("cryptopay"), Currency.USD, dollars),
                        new OtherWay(new PaymentMethod("newpay"), Currency.EUR, Optional.empty()));
        var plain = order(false, Optional.empty());
        Golden.screen(
                "order-payable-ways", language, OrderScreen.payable(texts, plain, PAGE, ways));
        var known = OrderScreen.preparing(texts, MONTH, Optional.of(PRICE), PAYMENT, ways);
        Golden.screen("order-preparing-ways", language, known);
        var again = new TapData.Buy("abcdefghijklmnop", 7);
        var places = new Places(URI.create("https://shop.example"), "help");
        Golden.screen(
                "payment-refused-ways",
                language,
                PaymentScreen.trouble(
                        texts, PaymentScreen.Trouble.REFUSED, PAYMENT, again, ways, places));
    }

    private static PaymentView order(boolean gift, Optional<Discount> discount) {
        var price = discount.isPresent() ? new Money(23920, Currency.RUB) : PRICE;
        return new PaymentView(
                PAYMENT,
                ANNA,
                SubscriptionId.of(ANNA, 1),
                gift,
                new Offer(new TariffId("tariff-a"), 1, MONTH, price, discount),
                new PaymentMethod("yookassa"),
                PaymentStatus.OPEN,
                "",
                new Money(0, Currency.RUB),
                Optional.empty(),
                Optional.of(PAGE),
                Optional.empty(),
                NOW,
                Optional.empty(),
                NOW);
    }
}
