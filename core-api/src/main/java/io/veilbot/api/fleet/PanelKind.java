package io.veilbot.api.fleet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which software manages the keys of a server; one adapter each, so the list is open.
 *
 * @param name lower case, such as {@code outline}
 */
public record PanelKind(@JsonValue String name) {

    public static final PanelKind OUTLINE = new PanelKind("outline");
    public static final PanelKind V2RAY = new PanelKind("v2ray");
    public static final PanelKind XRAY = new PanelKind("xray");
    public static final PanelKind THREE_X_UI = new PanelKind("3x-ui");
    public static final PanelKind MARZBAN = new PanelKind("marzban");
    public static final PanelKind REMNAWAVE = new PanelKind("remnawave");
    public static final PanelKind KEY_PANEL = new PanelKind("veilbot-panel");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PanelKind {
        if (!name.matches("[a-z0-9-]{1,30}")) {
            throw new IllegalArgumentException("a panel kind is lower case letters and digits");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
