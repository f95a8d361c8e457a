package io.veilbot.integrations.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work is done.
 *
 * @param enabled whether this process does work; ordering it is always possible
 * @param workers per crew
 * @param poll how often work is looked for that nobody rang for
 * @param lease how long a piece of work belongs to a worker that gives no sign of life
 * @param soleNode whether no other process works on this database, so that leases found at start
 *     are left-overs and need not run out
 */
@ConfigurationProperties("veilbot.work")
public record WorkSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("8") int workers,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("false") boolean soleNode) {}
