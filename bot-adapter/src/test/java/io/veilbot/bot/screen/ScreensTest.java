package io.veilbot.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.Validity;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.bot.screen.PaymentScreen.Trouble;
import io.veilbot.bot.text.Texts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen in every language, compared with the committed texts. */
class ScreensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant END = Instant.parse("2026-12-22T12:00:00Z");
    private static final Places PLACES =
            new Places(URI.create("https://shop.example/"), "@veil_help");
    private static final CustomerId ANNA = new CustomerId("customer-anna");
    private static final PaymentId PAYMENT =
            new PaymentId("payment-6f1c2ab3-0000-3000-8000-000000000000");
    private static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(ANNA, 1);
    private static final String LINK = "ss://bWV0aG9kOnBhc3M@203.0.113.7:443/?outline=1";
    private static final Terms MONTH = terms("1 месяц", "1 month", 1, 29900);

    private static Terms terms(String russian, String english, int months, long kopeks) {
        return new Terms(
                Map.of(Language.RU, russian, Language.EN, english),
                AccessPeriod.months(months),
                Allowance.ofBytes(100L << 30),
                new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 3),
                List.of(new Money(kopeks, Currency.RUB)),
                List.of(),
                months);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void menu(Language language) {
        var texts = Texts.in(language);
        var lines =
                List.of(
                        line("a", MONTH, language),
                        line("b", terms("3 месяца", "3 months", 3, 79900), language),
                        line("c", terms("Год", "A year", 12, 249900), language));
        Golden.screen("menu", language, MenuScreen.of(texts, "menu.promise", lines, 7, 3));
        Golden.screen(
                "menu-one",
                language,
                MenuScreen.of(texts, "menu.choose", lines.subList(0, 1), 8, 0));
        Golden.screen(
                "menu-empty", language, MenuScreen.of(texts, "menu.promise", List.of(), 9, 0));
    }

    private static MenuScreen.Line line(String tariff, Terms terms, Language language) {
        return new MenuScreen.Line(
                new TariffId("tariff-" + tariff),
                terms.nameIn(language),
                terms.period(),
                terms.prices().getFirst());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void payment(Language language) {
        var texts = Texts.in(language);
        var again = new TapData.Buy("abcdefghijklmnop", 8);
        Golden.screen("paid", language, PaymentScreen.paid(texts, price(), PAYMENT, false));
        Golden.screen("delayed", language, PaymentScreen.delayed(texts, END, PLACES));
        for (Trouble trouble : Trouble.values()) {
            Golden.screen(
                    "trouble-" + trouble,
                    language,
                    PaymentScreen.trouble(texts, trouble, PAYMENT, again, List.of(), PLACES));
        }
    }

    private static Money price() {
        return MONTH.prices().getFirst();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keys(Language language) {
        var texts = Texts.in(language);
        var live = subscription(END, key("Amsterdam <1>", LINK));
        Golden.screen("key-preparing", language, KeyScreen.preparing(texts));
        Golden.screen("key-ping", language, KeyScreen.ping(texts));
        Golden.screen(
                "key-ready",
                language,
                KeyScreen.ready(texts, live, live.keys().getFirst(), LINK, PLACES));
        Golden.screen("extended", language, KeyScreen.extended(texts, live.validity()));
        Golden.screen("keys-none", language, KeysScreen.of(texts, List.of(), NOW, PLACES));
        Golden.screen("keys-live", language, KeysScreen.of(texts, List.of(live), NOW, PLACES));
        Golden.screen("keys-ended", language, KeysScreen.of(texts, List.of(live), END, PLACES));
        Golden.screen(
                "keys-making",
                language,
                KeysScreen.of(texts, List.of(subscription(END)), NOW, PLACES));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pages(Language language) {
        var texts = Texts.in(language);
        Golden.screen("help", language, HelpScreen.help(texts, PLACES));
        Golden.screen("paysupport", language, HelpScreen.paySupport(texts, PLACES));
        Golden.screen("terms", language, HelpScreen.terms(texts, PLACES));
        Golden.screen("languages", language, HelpScreen.languages(texts));
        Golden.screen("sorry", language, RefusalScreen.sorry(texts));
        for (Refusal refusal : Refusal.values()) {
            Golden.screen(
                    "refusal-" + refusal,
                    language,
                    RefusalScreen.of(texts, refusal, Optional.of(PAYMENT), PLACES));
        }
    }

    @Test
    void copiesTheSubscriptionWhereTheKeyIsTooLongForAButton() {
        String vless = "vless://" + "x".repeat(249);
        var live = subscription(END, key("Amsterdam", vless));
        var texts = Texts.in(Language.EN);
        Screen screen = KeyScreen.ready(texts, live, live.keys().getFirst(), vless, PLACES);
        assertThat(screen.html()).contains("<code>" + vless + "</code>");
        assertThat(screen.rows().get(1).getFirst())
                .isEqualTo(new Button.Copy("📋 Copy", "https://shop.example/sub/token-1"));
    }

    @Test
    void keepsACaptionShortWhateverTheKey() {
        String vless = "vless://" + "x".repeat(2000);
        var live = subscription(END, key("A".repeat(60), vless));
        var texts = Texts.in(Language.RU);
        Screen screen = KeyScreen.ready(texts, live, live.keys().getFirst(), vless, PLACES);
        assertThat(screen.html().length()).isLessThanOrEqualTo(1024);
    }

    private static KeyView key(String serverName, String link) {
        var server = new ServerId("server-nl");
        return new KeyView(
                KeyId.of(SUBSCRIPTION, server, 1),
                server,
                serverName,
                "NL",
                Protocol.OUTLINE,
                KeyStatus.LIVE,
                Optional.of(link),
                GrantId.ofPayment(PAYMENT),
                Allowance.UNLIMITED,
                NOW);
    }

    private static SubscriptionView subscription(Instant end, KeyView... keys) {
        return new SubscriptionView(
                SUBSCRIPTION,
                ANNA,
                "token-1",
                NOW,
                new Validity(end, Optional.empty(), false),
                Set.of(),
                Optional.empty(),
                Allowance.ofBytes(100L << 30),
                0,
                0,
                Optional.empty(),
                0,
                0,
                List.of(keys));
    }
}
