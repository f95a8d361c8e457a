package io.veilbot.app.architecture.violators.api;

import io.veilbot.api.Event;

/** An event that would be stored under its class name. */
public record NamelessEvent(String text) implements Event {}
