package io.veilbot.integrations.panels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.fleet.Inbound;
import java.util.List;

/** Ways into a server, as the book of panels keeps them. */
final class InboundRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Inbound>> INBOUNDS = new TypeReference<>() {};

    private InboundRows() {}

    static String written(List<Inbound> inbounds) {
        try {
            return JSON.writeValueAsString(inbounds);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("inbounds are plain values", e);
        }
    }

    static List<Inbound> read(String row) {
        try {
            return JSON.readValue(row, INBOUNDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the book holds what was written", e);
        }
    }
}
