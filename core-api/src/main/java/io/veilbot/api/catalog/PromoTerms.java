package io.veilbot.api.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a promo code promises, and how often.
 *
 * @param code as people type it: 3 to 30 letters, digits, hyphens or underscores
 * @param uses how many times altogether; at least 1
 * @param usesPerPerson how many times by one person; at least 1
 * @param validUntil when it can no longer be used; empty for no end
 * @param tariffs which ones it is for; empty for all
 */
public record PromoTerms(
        String code,
        Benefit benefit,
        int uses,
        int usesPerPerson,
        Optional<Instant> validUntil,
        List<TariffId> tariffs) {

    public PromoTerms {
        if (!code.matches("[A-Za-z0-9_-]{3,30}")) {
            throw new IllegalArgumentException("a code is 3 to 30 letters, digits, - or _");
        }
        if (uses < 1 || usesPerPerson < 1) {
            throw new IllegalArgumentException("a code can be used once at least");
        }
        tariffs = List.copyOf(tariffs);
    }
}
