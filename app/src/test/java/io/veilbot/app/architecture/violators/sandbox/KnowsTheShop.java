package io.veilbot.app.architecture.violators.sandbox;

import io.veilbot.api.Money;

/** An outside world that knows the inside. */
public record KnowsTheShop(Money price) {}
