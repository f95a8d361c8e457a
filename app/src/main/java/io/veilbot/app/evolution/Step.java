package io.veilbot.app.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/** From one revision of one event to the next. What is stored stays as it is. */
final class Step extends SingleEventUpcaster {

    private final SimpleSerializedType from;
    private final SimpleSerializedType to;
    private final Consumer<ObjectNode> change;

    /**
     * @param name as in {@link io.veilbot.api.StoredAs}
     * @param revision the earlier one
     * @param change turns a payload of that revision into one of the next
     */
    Step(String name, int revision, Consumer<ObjectNode> change) {
        this.from = new SimpleSerializedType(name, Integer.toString(revision));
        this.to = new SimpleSerializedType(name, Integer.toString(revision + 1));
        this.change = change;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, this::changed);
    }

    private JsonNode changed(JsonNode payload) {
        ObjectNode copy = payload.deepCopy();
        change.accept(copy);
        return copy;
    }
}
