package io.veilbot.sandbox.provider;

import io.veilbot.sandbox.core.Answer;
import java.util.function.Supplier;

/**
 * How a provider says no in its own words.
 *
 * @param unauthorized to whoever is none of its shops
 * @param busy to too many calls: status 429
 * @param broken when it fails itself: status 500
 */
public record Refusals(
        Supplier<Answer> unauthorized, Supplier<Answer> busy, Supplier<Answer> broken) {}
