package io.veilbot.app.foreign;

import java.net.URI;
import java.util.Optional;

/**
 * An app of Clash's family, for want of one that can be had by name: the npm package {@code surgio}
 * asks as Clash does, reads its YAML, and tells in sing-box's words what it found there.
 */
public final class Surgio {

    static final String PACKAGE = "surgio@3.13.2";

    private final ForeignClient client;

    private Surgio(ForeignClient client) {
        this.client = client;
    }

    /** Empty, with a word about it on the screen, where it cannot be had. */
    public static Optional<Surgio> had() {
        return ForeignClient.had(PACKAGE).map(Surgio::new);
    }

    /**
     * @param subscription a link that a customer got
     * @return a configuration of sing-box
     */
    public String fromClash(URI subscription) {
        return client.runs("surgio.mjs", "clash", subscription.toString()).toString();
    }
}
