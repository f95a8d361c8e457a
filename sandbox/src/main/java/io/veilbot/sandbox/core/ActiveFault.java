package io.veilbot.sandbox.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A switched-on fault.
 *
 * @param server the server it is narrowed to; null for all
 * @param times how many times it still strikes; null until it is cleared
 * @param value what the fault is given, such as milliseconds; JSON null if nothing
 */
public record ActiveFault(
        String standIn,
        @Nullable String server,
        String fault,
        @Nullable Integer times,
        JsonNode value) {

    static ActiveFault of(JsonNode json) {
        JsonNode value = json.path("value");
        return new ActiveFault(
                json.path("standIn").asText(),
                json.hasNonNull("server") ? json.path("server").asText() : null,
                json.path("fault").asText(),
                json.hasNonNull("times") ? json.path("times").intValue() : null,
                value.isMissingNode() ? NullNode.instance : value);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("standIn", standIn);
        if (server != null) {
            json.put("server", server);
        }
        json.put("fault", fault);
        if (times != null) {
            json.put("times", times);
        }
        return value.isNull() ? json : json.set("value", value);
    }

    boolean strikes(String atStandIn, @Nullable String atServer, String asFault) {
        return standIn.equals(atStandIn)
                && fault.equals(asFault)
                && (server == null || server.equals(atServer));
    }

    boolean sameSwitch(ActiveFault other) {
        return standIn.equals(other.standIn)
                && fault.equals(other.fault)
                && Objects.equals(server, other.server);
    }

    /** Null when that was the last time. */
    @Nullable ActiveFault afterStrike() {
        if (times == null) {
            return this;
        }
        return times > 1 ? new ActiveFault(standIn, server, fault, times - 1, value) : null;
    }
}
