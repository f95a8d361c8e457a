package io.veilbot.app.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.Secret;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.catalog.TariffCommand.PublishTariff;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerCommand.EnlistServer;
import java.util.List;
import java.util.Map;

/** Something on sale and somewhere for keys to live, made by the same commands that staff use. */
final class DemoShop {

    private static final Actor DEMO = Actor.system("demo");
    private static final Entitlement ANYWHERE =
            new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 3);

    private final Commands commands;
    private final SandboxClient sandbox;

    DemoShop(Commands commands, SandboxClient sandbox) {
        this.commands = commands;
        this.sandbox = sandbox;
    }

    void open() throws InterruptedException {
        tariff("1 month", "1 месяц", 1, prices(299_00, 3_49, 230), 1);
        tariff("3 months", "3 месяца", 3, prices(799_00, 8_99, 620), 2);
        tariff("12 months", "12 месяцев", 12, prices(2499_00, 27_99, 1930), 3);
        for (JsonNode server : sandbox.get("/sandbox/outline")) {
            enlist(server);
        }
    }

    private static List<Money> prices(long kopeks, long cents, long stars) {
        return List.of(
                new Money(kopeks, Currency.RUB),
                new Money(cents, Currency.USD),
                new Money(stars, Currency.XTR));
    }

    private void tariff(
            String english, String russian, int months, List<Money> prices, int position) {
        var terms =
                new Terms(
                        Map.of(Language.RU, russian, Language.EN, english),
                        AccessPeriod.months(months),
                        Allowance.UNLIMITED,
                        ANYWHERE,
                        prices,
                        List.of(),
                        position);
        commands.send(new PublishTariff(TariffId.derivedFrom(english), terms), DEMO);
    }

    private void enlist(JsonNode server) {
        String name = server.path("name").asText();
        var profile =
                new ServerProfile(
                        name,
                        server.path("country").asText(),
                        "standard",
                        AccessLevel.ALL,
                        100,
                        List.of(Protocol.OUTLINE));
        var panel =
                new PanelAccess(
                        PanelKind.OUTLINE,
                        new Secret(server.path("apiUrl").asText()),
                        new Secret(""),
                        server.path("certSha256").asText());
        commands.send(new EnlistServer(ServerId.derivedFrom(name), profile, panel), DEMO);
    }
}
