package io.veilbot.integrations.reconciler;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the keys on panels are compared with those that should be there.
 *
 * @param every how long after one comparison of a panel comes the next
 * @param grace for how long a key that nobody should have is seen before it is removed
 * @param sharePercent of the keys of a panel; more are not removed within a day without staff
 * @param shareLeast so many may go in any case
 * @param slice how many keys are asked for again before others have their turn at the panel
 */
@ConfigurationProperties("veilbot.reconciler")
public record ReconcilerSettings(
        @DefaultValue("5m") Duration every,
        @DefaultValue("30m") Duration grace,
        @DefaultValue("5") int sharePercent,
        @DefaultValue("3") int shareLeast,
        @DefaultValue("500") int slice) {

    /** How many of so many keys may go within a day without staff. */
    int share(int listed) {
        return Math.max(shareLeast, Math.toIntExact((long) listed * sharePercent / 100));
    }
}
