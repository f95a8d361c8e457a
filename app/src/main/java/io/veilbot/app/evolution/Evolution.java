package io.veilbot.app.evolution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.NoteId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** Every step that an event has taken since it was first stored, oldest first. */
public final class Evolution {

    private static final List<Step> STEPS =
            List.of(
                    new Step("access.key-requested", 1, event -> event.put("devices", 0)),
                    new Step("access.period-granted", 1, Evolution::tellWhenItWasEarned),
                    new Step("fleet.server-enlisted", 1, Evolution::panelKnewTheWaysIn),
                    new Step("fleet.server-revised", 1, Evolution::panelKnewTheWaysIn),
                    new Step("people.note-taken", 1, Evolution::hasAnIdOfItsTime),
                    new Step("sales.payment-requested", 1, Evolution::wasForOneselfAtListPrice),
                    new Step("sales.payment-confirmed", 1, Evolution::wasForOneselfAtListPrice));

    private Evolution() {}

    /** All of them, to be put before whatever reads events. */
    public static EventUpcaster steps() {
        return new EventUpcasterChain(STEPS);
    }

    /**
     * A grant started when it was earned, or behind what was left then. In that case it was stored
     * seconds after it was earned, which is near enough, and in the customer's favour.
     */
    private static void tellWhenItWasEarned(ObjectNode event) {
        Instant startsAt = Instant.parse(event.path("startsAt").asText());
        Instant at = Instant.parse(event.path("at").asText());
        event.put("earnedAt", (startsAt.isBefore(at) ? startsAt : at).toString());
        event.set("entitlement", event.path("grant").path("entitlement"));
        event.withObject("/grant").put("reason", "");
    }

    private static void panelKnewTheWaysIn(ObjectNode event) {
        event.withObject("/panel").putArray("inbounds");
    }

    private static void hasAnIdOfItsTime(ObjectNode event) {
        var customer = new CustomerId(event.path("customer").asText());
        event.put("id", NoteId.of(customer, event.path("at").asText()).value());
    }

    private static void wasForOneselfAtListPrice(ObjectNode event) {
        event.put("gift", false);
        event.withObject("/offer").putNull("discount");
    }
}
