package io.veilbot.sandbox.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * A payment as the checkout shows it.
 *
 * @param id the provider's
 * @param shown the provider's own object, for scripts
 * @param currency ISO code, or a coin's
 * @param means what it is paid with, as a line on the page
 * @param returnUrl where the person goes afterwards
 */
public record Bill(
        String id,
        JsonNode shown,
        BigDecimal amount,
        String currency,
        String description,
        String means,
        String returnUrl,
        State state) {

    /** What became of it. */
    public enum State {
        OPEN,
        PAID,
        TAKEN_BACK,
        DECLINED,
        EXPIRED
    }
}
