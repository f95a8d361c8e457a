package io.veilbot.command.access;

import io.veilbot.api.access.Entitlement;
import java.time.Duration;

/**
 * What a shop gives where no grant says otherwise.
 *
 * @param standard what may be used when no grant that is left tells
 * @param trafficGrace how long access goes on after the allowance is used up
 */
public record AccessRules(Entitlement standard, Duration trafficGrace) {}
