package io.veilbot.integrations.threexui;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Panel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be asked of a panel, in the words of its version. A client is found by its name. */
interface XuiApi {

    /** Of the answer to a new client: somebody, most likely ourselves, was here before. */
    String TAKEN = "name-taken";

    Outcome<Optional<Found>> find(Panel panel, String email);

    /** Pending as {@link #TAKEN} if there is one of this name. */
    Outcome<Boolean> add(Panel panel, XuiClient client, int inbound);

    /** Whether it was there for it. */
    Outcome<Boolean> change(Panel panel, Found before, XuiClient client);

    /** Whether it was there for it. */
    Outcome<Boolean> remove(Panel panel, String email);

    Outcome<List<XuiClient>> all(Panel panel);

    /** Bytes by name, both directions. */
    Outcome<Map<String, Long>> used(Panel panel);

    /** Links as the panel makes them; refused by a version that makes none. */
    Outcome<List<String>> links(Panel panel, String email);

    /**
     * A client that is there.
     *
     * @param inbound the one it belongs to, where the version has to be told
     * @param handle what it is called by in paths
     */
    record Found(XuiClient client, int inbound, String handle) {}

    /** What came of adding one. */
    static Outcome<Boolean> added(Envelope envelope) {
        if (envelope.saysTaken()) {
            return new Outcome.Pending<>(TAKEN);
        }
        if (envelope.saysNotFound()) {
            return new Outcome.NotAttempted<>("inbound-not-found");
        }
        return envelope.isYes() ? new Outcome.Done<>(true) : Envelope.unforeseen();
    }
}
