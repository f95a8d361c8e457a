package io.veilbot.command.people;

import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;

/** What a trial gives today; a trial once claimed keeps what it gave then. */
public record TrialRules(AccessPeriod period, Allowance allowance, Entitlement entitlement) {}
