package io.veilbot.web.pages;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What staff type to put a tariff on sale. Kept as typed, so that a mistake loses nothing.
 *
 * @param price in roubles, such as 299 or 299.50
 * @param prices in other currencies, separated by commas, such as {@code 3.49 USD, 3.5 USDT}
 * @param gib traffic in GiB; empty for unlimited
 * @param protocols what keys may speak, best first, separated by commas
 * @param groups server groups, separated by commas; empty for any
 */
public record TariffForm(
        @Nullable String nameRu,
        @Nullable String nameEn,
        @Nullable String count,
        @Nullable String unit,
        @Nullable String price,
        @Nullable String prices,
        @Nullable String gib,
        @Nullable String devices,
        @Nullable String groups,
        @Nullable String protocols,
        @Nullable String level,
        @Nullable String position) {

    private static final long BYTES = 1L << 30;

    static TariffForm empty() {
        return new TariffForm(
                "",
                "",
                "1",
                "MONTHS",
                "",
                "",
                "",
                "3",
                "",
                written(List.of(Protocol.values())),
                AccessLevel.PAID.name(),
                "10");
    }

    static TariffForm of(Terms terms) {
        var allowance = terms.allowance();
        return new TariffForm(
                terms.nameIn(Language.RU),
                terms.nameIn(Language.EN),
                Integer.toString(terms.period().count()),
                terms.period().unit().name(),
                terms.priceIn(Currency.RUB).map(Money::decimal).orElse(""),
                terms.prices().stream()
                        .filter(money -> money.currency() != Currency.RUB)
                        .map(Money::toString)
                        .collect(Collectors.joining(", ")),
                allowance.unlimited() ? "" : Long.toString(allowance.bytes() / BYTES),
                Integer.toString(terms.entitlement().devices()),
                String.join(", ", terms.entitlement().serverGroups()),
                written(terms.entitlement().protocols()),
                terms.entitlement().accessLevel().name(),
                Integer.toString(terms.position()));
    }

    /**
     * @throws FormProblem if a part is missing or unreadable
     */
    Terms terms() {
        try {
            return new Terms(
                    Map.of(Language.RU, name(nameRu), Language.EN, name(nameEn)),
                    new AccessPeriod(whole(count, "period"), AccessPeriod.Unit.valueOf(text(unit))),
                    text(gib).isEmpty()
                            ? Allowance.UNLIMITED
                            : Allowance.ofBytes(Math.multiplyExact(BYTES, whole(gib, "traffic"))),
                    entitlement(),
                    allPrices(),
                    List.of(),
                    whole(position, "position"));
        } catch (IllegalArgumentException e) {
            throw new FormProblem("tariffs.problem.period");
        }
    }

    private Entitlement entitlement() {
        return new Entitlement(
                spoken(),
                parts(groups).toList(),
                AccessLevel.valueOf(text(level)),
                whole(devices, "devices"));
    }

    private static String written(List<Protocol> protocols) {
        return protocols.stream().map(Protocol::name).collect(Collectors.joining(", "));
    }

    private List<Protocol> spoken() {
        try {
            var spoken =
                    parts(protocols)
                            .map(name -> Protocol.valueOf(name.toUpperCase(Locale.ROOT)))
                            .distinct()
                            .toList();
            if (!spoken.isEmpty()) {
                return spoken;
            }
        } catch (IllegalArgumentException e) {
            throw new FormProblem("tariffs.problem.protocols");
        }
        throw new FormProblem("tariffs.problem.protocols");
    }

    private List<Money> allPrices() {
        String roubles = text(price).replace(',', '.') + " " + Currency.RUB;
        return Stream.concat(
                        Stream.of(money(roubles, "tariffs.problem.price")),
                        parts(prices).map(other -> money(other, "tariffs.problem.prices")))
                .toList();
    }

    /**
     * @param written such as {@code 3.49 USD}
     */
    private static Money money(String written, String problem) {
        String[] parts = written.split("\\s+", -1);
        try {
            var money = Money.parse(parts[0], Currency.valueOf(parts.length == 2 ? parts[1] : ""));
            if (money.minor() > 0) {
                return money;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new FormProblem(problem);
        }
        throw new FormProblem(problem);
    }

    /** What stands between commas. */
    private static Stream<String> parts(@Nullable String list) {
        return Arrays.stream(text(list).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    private static String name(@Nullable String given) {
        if (text(given).isEmpty() || text(given).length() > 40) {
            throw new FormProblem("tariffs.problem.name");
        }
        return text(given);
    }

    private static int whole(@Nullable String given, String part) {
        try {
            return Integer.parseInt(text(given));
        } catch (NumberFormatException e) {
            throw new FormProblem("tariffs.problem." + part);
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
