package io.veilbot.integrations.traffic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the collector has to know of the rules of access.
 *
 * @param trafficGrace how long access goes on after the allowance is used up
 */
@ConfigurationProperties("veilbot.access")
public record AccessSettings(@DefaultValue("24h") Duration trafficGrace) {}
