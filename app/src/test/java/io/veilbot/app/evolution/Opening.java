package io.veilbot.app.evolution;

import static io.veilbot.app.evolution.Market.STAFF;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.Secret;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.catalog.Benefit;
import io.veilbot.api.catalog.PromoCommand.ClosePromo;
import io.veilbot.api.catalog.PromoCommand.CreatePromo;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.PromoTerms;
import io.veilbot.api.catalog.TariffCommand.PublishTariff;
import io.veilbot.api.catalog.TariffCommand.ReinstateTariff;
import io.veilbot.api.catalog.TariffCommand.ReviseTariff;
import io.veilbot.api.catalog.TariffCommand.WithdrawTariff;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerCommand.EnlistServer;
import io.veilbot.api.fleet.VpnServerCommand.ReviseServer;
import io.veilbot.api.sales.PaymentMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What staff put up before the first customer comes. */
record Opening(Market market) {

    static final TariffId MONTH = new TariffId("tariff-month");
    static final TariffId QUARTER = new TariffId("tariff-quarter");
    static final PromoId SPRING = PromoId.ofCode("SPRING");
    static final PromoId WEEK = PromoId.ofCode("WEEK");
    static final ServerId AMSTERDAM = new ServerId("server-amsterdam");
    static final ServerId HELSINKI = new ServerId("server-helsinki");
    static final ServerId VILNIUS = new ServerId("server-vilnius");
    static final long GIGABYTE = 1_000_000_000L;

    private static final TariffId DAY = new TariffId("tariff-day");

    void opens() {
        enlists(VILNIUS, "Vilnius", "LT", 3);
        enlists(AMSTERDAM, "Amsterdam", "NL", 50);
        enlists(HELSINKI, "Helsinki", "FI", 20);
        does(
                new ReviseServer(
                        HELSINKI, profile("Helsinki", "FI", 40), Optional.of(panel("hel-2"))));
        sells();
        promises();
    }

    private void does(Command command) {
        market.does(STAFF, command);
    }

    private void enlists(ServerId server, String name, String country, int capacity) {
        does(new EnlistServer(server, profile(name, country, capacity), panel(name)));
    }

    private static ServerProfile profile(String name, String country, int capacity) {
        return new ServerProfile(
                name, country, "europe", AccessLevel.ALL, capacity, List.of(Protocol.OUTLINE));
    }

    private static PanelAccess panel(String path) {
        return new PanelAccess(
                PanelKind.OUTLINE,
                new Secret("https://192.0.2.1:8081/" + path),
                new Secret(""),
                "ab".repeat(32));
    }

    private void sells() {
        var month = AccessPeriod.months(1);
        does(new PublishTariff(MONTH, terms("месяц", "month", month, tenGigabytes(), 249_00)));
        does(new ReviseTariff(MONTH, terms("1 месяц", "1 month", month, tenGigabytes(), 299_00)));
        does(
                new PublishTariff(
                        QUARTER,
                        terms(
                                "3 месяца",
                                "3 months",
                                AccessPeriod.days(90),
                                Allowance.UNLIMITED,
                                799_00)));
        does(
                new PublishTariff(
                        DAY, terms("день", "day", AccessPeriod.days(1), tenGigabytes(), 29_00)));
        does(new WithdrawTariff(DAY));
        does(new ReinstateTariff(DAY));
        does(new WithdrawTariff(DAY));
    }

    private static Allowance tenGigabytes() {
        return Allowance.ofBytes(10 * GIGABYTE);
    }

    private static Terms terms(
            String russian, String english, AccessPeriod period, Allowance allowance, long kopeks) {
        return new Terms(
                Map.of(Language.RU, russian, Language.EN, english),
                period,
                allowance,
                new Entitlement(List.of(Protocol.OUTLINE), List.of("europe"), AccessLevel.PAID, 3),
                List.of(new Money(kopeks, Currency.RUB), new Money(kopeks / 100, Currency.XTR)),
                List.of(
                        new PaymentMethod("yookassa"),
                        new PaymentMethod("yookassa/bank_card"),
                        new PaymentMethod("stars")),
                1);
    }

    private void promises() {
        does(new CreatePromo(SPRING, promo("SPRING", new Benefit.PercentOff(20))));
        does(new CreatePromo(WEEK, promo("WEEK", new Benefit.FreeDays(7))));
        var over = PromoId.ofCode("WINTER");
        var fifty = new Benefit.AmountOff(new Money(50_00, Currency.RUB));
        does(new CreatePromo(over, promo("WINTER", fifty)));
        does(new ClosePromo(over, "it is spring"));
    }

    private static PromoTerms promo(String code, Benefit benefit) {
        return new PromoTerms(code, benefit, 10, 2, Optional.empty(), List.of());
    }
}
