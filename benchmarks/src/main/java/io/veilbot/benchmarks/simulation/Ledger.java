package io.veilbot.benchmarks.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The events as they are stored, which is all that judges know of the shop. */
final class Ledger {

    /**
     * @param name as stored
     * @param stream the aggregate's id
     * @param sequence within the stream, from 0
     */
    record Fact(String name, String stream, long sequence, JsonNode payload) {

        String text(String path) {
            return field(path).asText();
        }

        long number(String path) {
            return field(path).asLong();
        }

        /** By names with points between them. */
        JsonNode field(String path) {
            return payload.at("/" + path.replace('.', '/'));
        }
    }

    private final List<Fact> facts = new ArrayList<>();

    void add(Fact fact) {
        facts.add(fact);
    }

    Stream<Fact> facts() {
        return facts.stream();
    }

    Stream<Fact> named(String name) {
        return facts.stream().filter(fact -> fact.name().equals(name));
    }

    int size() {
        return facts.size();
    }
}
