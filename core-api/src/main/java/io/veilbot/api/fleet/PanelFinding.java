package io.veilbot.api.fleet;

import java.util.Optional;

/** What came of looking at a panel. */
public sealed interface PanelFinding {

    /**
     * It answers as it should.
     *
     * @param version as it says
     * @param keys how many it has; empty if it cannot tell
     * @param ours how many of them have names of ours
     */
    record Well(String version, Optional<Integer> keys, int ours) implements PanelFinding {}

    /**
     * Nobody vouches for its certificate. It was greeted and told nothing; whoever set it up has to
     * say whether this is it.
     *
     * @param certificate SHA-256 of what it showed, 64 hex digits
     * @param differs whether another one was expected
     */
    record Unproven(String certificate, boolean differs) implements PanelFinding {}

    /**
     * It cannot be used so.
     *
     * @param reason a few words with hyphens; holds no secret
     */
    record Trouble(String reason) implements PanelFinding {}
}
