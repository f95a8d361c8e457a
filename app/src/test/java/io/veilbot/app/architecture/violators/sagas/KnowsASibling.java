package io.veilbot.app.architecture.violators.sagas;

import io.veilbot.app.architecture.violators.projections.CallsOut;

/** A room that needs another one. */
public record KnowsASibling(CallsOut sibling) {}
