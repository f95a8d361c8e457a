package io.veilbot.app.architecture.violators.bot;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** Sends commands without an actor. */
public record SendsPastTheEngine(CommandGateway gateway) {}
