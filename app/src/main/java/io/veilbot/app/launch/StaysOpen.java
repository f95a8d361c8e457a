package io.veilbot.app.launch;

/** A command that goes on after it has answered; every other one ends the process. */
public interface StaysOpen {}
