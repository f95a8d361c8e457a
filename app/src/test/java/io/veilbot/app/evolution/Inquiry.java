package io.veilbot.app.evolution;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Event;
import io.veilbot.api.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks every stream what tells how it stands, after the last event, one stream after another. */
final class Inquiry {

    private static final Actor CURIOUS = Actor.staff("corpus");

    private static final String STREAMS =
            """
            select aggregate_identifier from engine.domain_event_entry
            where sequence_number = 0 order by global_index\
            """;

    private final CorpusShop shop;
    private final PlainWords words;
    private final Questions questions;

    Inquiry(CorpusShop shop, PlainWords words) {
        this.shop = shop;
        this.words = words;
        this.questions = Questions.in(streams().map(this::first).toList());
        shop.clock().turnTo(shop.clock().instant().plus(Duration.ofMinutes(1)));
    }

    private Stream<String> streams() {
        return Corpus.texts(shop.bean(JdbcClient.class), STREAMS);
    }

    private Event first(String stream) {
        return shop.first(stream, Event.class);
    }

    String answers() {
        return streams().map(this::answers).collect(Collectors.joining());
    }

    private String answers(String stream) {
        return stream
                + "\n"
                + questions.about(first(stream)).stream()
                        .map(question -> "  " + words.of(question) + "\n" + answer(question))
                        .collect(Collectors.joining());
    }

    private String answer(Command question) {
        TrackingToken before = shop.bean(EventStorageEngine.class).createHeadToken();
        try {
            shop.bean("commands", Commands.class).send(question, CURIOUS);
        } catch (RefusedException no) {
            return "    refused: " + no.refusal() + "\n";
        }
        List<String> facts = since(before);
        return facts.isEmpty() ? "    quiet\n" : String.join("", facts);
    }

    private List<String> since(TrackingToken before) {
        try (Stream<? extends TrackedEventMessage<?>> events =
                shop.bean(EventStorageEngine.class).readEvents(before, false)) {
            return events.map(event -> "    " + words.of(event.getPayload()) + "\n").toList();
        }
    }
}
