package io.veilbot.command.people;

import io.veilbot.api.access.AccessPeriod;

/**
 * What it is worth to bring somebody.
 *
 * @param reward access for the referrer, once whoever they brought has paid
 */
public record ReferralRules(AccessPeriod reward) {}
