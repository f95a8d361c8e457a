package io.veilbot.command.sales;

import io.veilbot.api.MoneyLimits;

/**
 * What staff may give back.
 *
 * @param alone how much of one payment somebody may give back whom nobody has to agree with
 */
public record RefundRules(MoneyLimits alone) {}
