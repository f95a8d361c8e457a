package io.veilbot.integrations.panels;

import java.util.Optional;

/**
 * A key as its panel shows it.
 *
 * @param id the panel's
 * @param accessLink what apps import, labelled with the server's name
 * @param limitBytes the limit set on it; empty for none
 */
public record PanelKey(String id, String name, String accessLink, Optional<Long> limitBytes) {

    /** Dots for the link: a log line must not tell. */
    @Override
    public String toString() {
        return "panel key " + id;
    }
}
