package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.MoneyLimits;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.catalog.TariffCommand.PublishTariff;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerCommand.EnlistServer;
import io.veilbot.command.access.AccessRules;
import io.veilbot.command.people.ReferralRules;
import io.veilbot.command.people.TrialRules;
import io.veilbot.command.sales.PaymentRules;
import io.veilbot.command.sales.RefundRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What staff set up before the first customer comes. */
final class Opening {

    static final List<TariffId> TARIFFS =
            List.of(
                    new TariffId("tariff-week"),
                    new TariffId("tariff-month"),
                    new TariffId("tariff-quarter"));
    static final List<ServerId> SERVERS =
            IntStream.range(1, 5).mapToObj(number -> new ServerId("server-" + number)).toList();

    private static final Actor STAFF = Actor.staff("owner");
    private static final int ROOM = 1_000_000;

    private static final Entitlement EVERYTHING =
            new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.ALL, 0);

    private final Commands commands;
    private final Rack rack;

    Opening(Commands commands, Rack rack) {
        this.commands = commands;
        this.rack = rack;
    }

    /** What holds in this shop beside its tariffs. */
    static List<Object> rules() {
        return List.of(
                new PaymentRules(false),
                new RefundRules(MoneyLimits.parse("any")),
                new AccessRules(EVERYTHING, Duration.ofDays(1)),
                new TrialRules(AccessPeriod.days(3), Allowance.ofBytes(1_000_000_000), EVERYTHING),
                new ReferralRules(AccessPeriod.days(7)));
    }

    void open() {
        publish(TARIFFS.get(0), AccessPeriod.days(7), Allowance.ofBytes(10_000_000_000L), 9_900);
        publish(TARIFFS.get(1), AccessPeriod.months(1), Allowance.ofBytes(50_000_000_000L), 29_900);
        publish(TARIFFS.get(2), AccessPeriod.months(3), Allowance.UNLIMITED, 79_900);
        Codes.all().forEach(this::send);
        SERVERS.forEach(this::enlist);
    }

    private void publish(TariffId tariff, AccessPeriod period, Allowance allowance, long kopeks) {
        var entitlement =
                new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 3);
        var terms =
                new Terms(
                        Map.of(Language.RU, tariff.value(), Language.EN, tariff.value()),
                        period,
                        allowance,
                        entitlement,
                        List.of(new Money(kopeks, Currency.RUB)),
                        List.of(),
                        1);
        send(new PublishTariff(tariff, terms));
    }

    private void enlist(ServerId server) {
        var profile =
                new ServerProfile(
                        server.value(),
                        "NL",
                        "europe",
                        AccessLevel.ALL,
                        ROOM,
                        List.of(Protocol.OUTLINE));
        rack.add(server);
        send(new EnlistServer(server, profile, Rack.access()));
    }

    private void send(Command command) {
        commands.send(command, STAFF);
    }
}
