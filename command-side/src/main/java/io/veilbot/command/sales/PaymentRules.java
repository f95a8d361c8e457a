package io.veilbot.command.sales;

/**
 * What a shop takes for money.
 *
 * @param acceptTestMoney whether a provider's test payment counts; only for trying the shop
 */
public record PaymentRules(boolean acceptTestMoney) {}
