package io.veilbot.integrations.panels;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How panels are reached.
 *
 * @param allowLoopback whether a panel may be on this machine; only for trying the shop
 * @param ownNetworks where panels may be beside the public internet, each {@code address/bits}
 * @param healthEvery between two checks of one panel
 */
@ConfigurationProperties("veilbot.panels")
public record PanelSettings(
        @DefaultValue("false") boolean allowLoopback,
        @DefaultValue List<String> ownNetworks,
        @DefaultValue("10s") Duration healthEvery) {}
