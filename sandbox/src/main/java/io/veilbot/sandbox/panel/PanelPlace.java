package io.veilbot.sandbox.panel;

/**
 * A pretended server with a panel.
 *
 * @param id what the sandbox's controls call it
 * @param country two letters
 */
public record PanelPlace(String id, String name, String country) {

    public String host() {
        return id + ".vpn.example";
    }
}
