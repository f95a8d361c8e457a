package io.veilbot.api.fleet;

import java.util.List;

/** Looks at a panel before keys are trusted to it. */
public interface PanelCheck {

    /** The kinds the shop can talk to, by name. */
    List<PanelKind> kinds();

    /**
     * Calls it, now, and waits for the answer; changes nothing there. Its secrets are sent only to
     * whom the pinned certificate or an authority vouches for.
     */
    PanelFinding look(PanelAccess access);
}
