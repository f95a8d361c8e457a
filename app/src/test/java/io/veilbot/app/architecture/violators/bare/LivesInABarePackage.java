package io.veilbot.app.architecture.violators.bare;

/** Whose package does not say what may be null. */
public record LivesInABarePackage(String text) {}
