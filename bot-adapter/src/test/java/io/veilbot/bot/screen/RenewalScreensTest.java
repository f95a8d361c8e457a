package io.veilbot.bot.screen;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.api.sales.RenewalQuery.RenewalView;
import io.veilbot.bot.text.Texts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Access that renews by itself, in every language. */
class RenewalScreensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant END = Instant.parse("2026-12-22T12:00:00Z");
    private static final CustomerId ANNA = new CustomerId("customer-anna");
    private static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(ANNA, 1);
    private static final URI PAGE = URI.create("https://pay.example/1");
    private static final PaymentId PAYMENT =
            new PaymentId("payment-6f1c2ab3-0000-3000-8000-000000000000");
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
    private static final Offer OFFER = Offer.atListPrice(new TariffId("tariff-a"), 1, MONTH, PRICE);

    private static final RenewalView RENEWAL =
            new RenewalView(
                    RenewalId.of(SUBSCRIPTION),
                    SUBSCRIPTION,
                    OFFER,
                    "yookassa",
                    "MIR •• 4444",
                    NOW,
                    Optional.empty());

    @ParameterizedTest
    @EnumSource(Language.class)
    void theConsentIsASwitchOnTheOrder(Language language) {
        var texts = Texts.in(language);
        var way = new PaymentMethod("yookassa");
        var off = OrderScreen.payable(texts, order(way), PAGE, List.of(), true);
        Golden.screen("order-renewing-off", language, off);
        var on = OrderScreen.payable(texts, order(way.renewing()), PAGE, List.of(), true);
        Golden.screen("order-renewing-on", language, on);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsSeenAndStoppedInOneTap(Language language) {
        var texts = Texts.in(language);
        var its = ManageScreensTest.having();
        Golden.screen(
                "manage-renewing",
                language,
                ManageScreen.of(texts, its, Optional.of(RENEWAL), NOW));
        Golden.screen("renewal-soon", language, RenewalScreen.soon(texts, RENEWAL, END));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whateverBecomesOfItIsTold(Language language) {
        var texts = Texts.in(language);
        Golden.screen("renewal-charged", language, RenewalScreen.charged(texts, PRICE, PAYMENT));
        Golden.screen("renewal-missed", language, RenewalScreen.missed(texts, Optional.of(END)));
        Golden.screen(
                "renewal-missed-over", language, RenewalScreen.missed(texts, Optional.empty()));
        for (RenewalScreen.End end : RenewalScreen.End.values()) {
            String name = end.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Golden.screen("renewal-" + name, language, RenewalScreen.ended(texts, end));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTelegramChargesByItselfIsSaidToBeSo(Language language) {
        var texts = Texts.in(language);
        var price = new Money(230, Currency.XTR);
        var terms =
                new Terms(
                        MONTH.names(),
                        AccessPeriod.days(30),
                        MONTH.allowance(),
                        MONTH.entitlement(),
                        List.of(price),
                        List.of(),
                        1);
        var offer = Offer.atListPrice(OFFER.tariff(), 1, terms, price);
        var on = order(new PaymentMethod("stars").standing(), offer);
        Golden.screen(
                "order-standing", language, OrderScreen.payable(texts, on, PAGE, List.of(), true));
        var its =
                new RenewalView(
                        RENEWAL.renewal(),
                        SUBSCRIPTION,
                        offer,
                        "stars",
                        "Telegram Stars",
                        NOW,
                        Optional.empty());
        Golden.screen("renewal-soon-standing", language, RenewalScreen.soon(texts, its, END));
    }

    private static PaymentView order(PaymentMethod method) {
        return order(method, OFFER);
    }

    private static PaymentView order(PaymentMethod method, Offer offer) {
        return new PaymentView(
                PAYMENT,
                ANNA,
                SUBSCRIPTION,
                false,
                offer,
                method,
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
