package io.veilbot.web.pages;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.catalog.Benefit;
import io.veilbot.api.catalog.PromoTerms;
import io.veilbot.api.catalog.TariffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What staff type to make a promo code. Kept as typed, so that a mistake loses nothing.
 *
 * @param kind what it gives: {@code PERCENT}, {@code ROUBLES} or {@code DAYS}
 * @param amount how much of that
 * @param lastDay the last day of UTC on which it can be used; empty for no end
 * @param tariffs ids; none for all
 */
public record PromoForm(
        @Nullable String code,
        @Nullable String kind,
        @Nullable String amount,
        @Nullable String uses,
        @Nullable String perPerson,
        @Nullable String lastDay,
        @Nullable List<String> tariffs) {

    static PromoForm empty() {
        return new PromoForm("", "PERCENT", "", "100", "1", "", List.of());
    }

    /** For the page: whether it is for this tariff alone or among others. */
    public boolean names(TariffId tariff) {
        return chosen().contains(tariff.value());
    }

    /**
     * @throws FormProblem if a part is missing or unreadable
     */
    PromoTerms terms() {
        if (!text(code).matches("[A-Za-z0-9_-]{3,30}")) {
            throw new FormProblem("promos.problem.code");
        }
        return new PromoTerms(
                text(code),
                benefit(),
                whole(uses, "promos.problem.uses"),
                whole(perPerson, "promos.problem.uses"),
                validUntil(),
                chosen().stream().map(TariffId::new).toList());
    }

    private Benefit benefit() {
        try {
            return switch (text(kind)) {
                case "PERCENT" -> new Benefit.PercentOff(whole(amount, "promos.problem.percent"));
                case "ROUBLES" -> new Benefit.AmountOff(roubles());
                case "DAYS" -> new Benefit.FreeDays(whole(amount, "promos.problem.days"));
                default -> throw new FormProblem("form.unreadable");
            };
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new FormProblem(
                    "promos.problem." + text(kind).toLowerCase(java.util.Locale.ROOT));
        }
    }

    private Money roubles() {
        return Money.parse(text(amount).replace(',', '.'), Currency.RUB);
    }

    private Optional<Instant> validUntil() {
        if (text(lastDay).isEmpty()) {
            return Optional.empty();
        }
        try {
            var after = LocalDate.parse(text(lastDay)).plusDays(1);
            return Optional.of(after.atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            throw new FormProblem("promos.problem.day");
        }
    }

    private static int whole(@Nullable String given, String problem) {
        if (!text(given).matches("[1-9][0-9]{0,8}")) {
            throw new FormProblem(problem);
        }
        return Integer.parseInt(text(given));
    }

    private List<String> chosen() {
        return Objects.requireNonNullElse(tariffs, List.of());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
