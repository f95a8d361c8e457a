package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.catalog.Benefit;
import io.veilbot.api.catalog.PromoCommand.CreatePromo;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.PromoTerms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The codes of this shop. There are fewer uses than people who press them. */
final class Codes {

    /** For whoever comes, all season. */
    static final PromoId SPRING = PromoId.ofCode("SPRING");

    /** Pressed by everybody who wants it at the same moment. */
    static final PromoId HURRY = PromoId.ofCode("HURRY");

    /** Days for nothing, at the same moment too. */
    static final PromoId WEEKEND = PromoId.ofCode("WEEKEND");

    /** After the opening. */
    static final Duration RUSH = Duration.ofDays(30);

    private Codes() {}

    static List<CreatePromo> all() {
        return List.of(
                code("SPRING", new Benefit.PercentOff(20), 25, 2),
                code("HURRY", new Benefit.AmountOff(new Money(5_000, Currency.RUB)), 10, 1),
                code("WEEKEND", new Benefit.FreeDays(3), 10, 1));
    }

    private static CreatePromo code(String code, Benefit benefit, int uses, int usesPerPerson) {
        var terms = new PromoTerms(code, benefit, uses, usesPerPerson, Optional.empty(), List.of());
        return new CreatePromo(PromoId.ofCode(code), terms);
    }
}
