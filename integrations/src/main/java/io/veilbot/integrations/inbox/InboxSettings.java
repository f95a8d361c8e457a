package io.veilbot.integrations.inbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How callbacks are taken in.
 *
 * @param perSecond callbacks of one source address that are let through for long
 * @param burst how many at once
 */
@ConfigurationProperties("veilbot.inbox")
public record InboxSettings(@DefaultValue("1000") int perSecond, @DefaultValue("3000") int burst) {}
