package io.veilbot.integrations.traffic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How traffic is collected.
 *
 * @param every between two readings of one panel; what flows through a key between the last reading
 *     and its removal is not counted
 */
@ConfigurationProperties("veilbot.traffic")
public record TrafficSettings(@DefaultValue("5m") Duration every) {}
