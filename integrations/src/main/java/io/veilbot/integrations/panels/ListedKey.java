package io.veilbot.integrations.panels;

/**
 * A key in a panel's list.
 *
 * @param id the panel's
 */
public record ListedKey(String id, String name) {}
