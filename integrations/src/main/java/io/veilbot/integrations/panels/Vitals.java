package io.veilbot.integrations.panels;

import java.time.Duration;
import java.util.Optional;

/**
 * How a panel is that answers.
 *
 * @param version as it says
 * @param uptime since the proxy was started, where it tells: when it falls, keys that were only in
 *     memory are gone
 */
public record Vitals(String version, Optional<Duration> uptime) {

    public Vitals(String version) {
        this(version, Optional.empty());
    }
}
