package io.veilbot.web.links;

import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of a limit is used; there is none to show of access without a limit.
 *
 * @param used in GiB, rounded down to a tenth
 * @param total in GiB, rounded down to a tenth
 */
public record TrafficLeft(BigDecimal used, BigDecimal total) {

    private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);

    static Optional<TrafficLeft> of(SubscriptionView subscription) {
        long limit = subscription.allowance().bytes();
        return subscription.allowance().unlimited()
                ? Optional.empty()
                : Optional.of(
                        new TrafficLeft(
                                tenths(Math.min(subscription.metered(), limit)), tenths(limit)));
    }

    private static BigDecimal tenths(long bytes) {
        return BigDecimal.valueOf(bytes).divide(GIB, 1, RoundingMode.DOWN);
    }
}
