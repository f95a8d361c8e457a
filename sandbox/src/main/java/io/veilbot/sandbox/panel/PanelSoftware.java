package io.veilbot.sandbox.panel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.FaultKind;
import java.util.List;
import java.util.OptionalLong;

/** What one kind of panel does its own way. Keys are as it stores them. */
public interface PanelSoftware {

    /** As the shop calls its kind. */
    String name();

    List<PanelPlace> places();

    List<FaultKind> faults();

    /** Its HTTPS side. */
    void routes(PanelRoutes routes);

    /** What staff type into the shop to be let in. */
    String credential(VirtualPanel panel);

    List<PretendedInbound> inbounds(VirtualPanel panel);

    /** Under which a new key is stored; where names are not unique it is something else. */
    default String idFor(VirtualPanel panel, String name) {
        return name;
    }

    default String nameOf(String id, ObjectNode key) {
        return id;
    }

    /** Somebody makes a key by hand. */
    ObjectNode handMade(VirtualPanel panel, String name);

    /**
     * @param used bytes
     */
    boolean letsIn(ObjectNode key, long used);

    /** In bytes; empty for none. */
    OptionalLong limit(ObjectNode key);

    /** How many may use it at once; 0 for any number. */
    int devices(ObjectNode key);
}
