package io.veilbot.toy;

/**
 * @param burning whether it does
 */
public record LampView(String lamp, boolean burning) {}
