package io.veilbot.api;

/** A fact that one aggregate decided. Past tense; never changed, never deleted; carries results. */
public interface Event {}
