package io.veilbot.sagas.people;

import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Event;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** A desk, what it sent, and a shop that may say no. */
final class Desk {

    private final List<Command> sent = new ArrayList<>();
    private final AnnotationEventHandlerAdapter handler;
    private Optional<Refusal> refusal = Optional.empty();

    Desk(Function<Commands, Object> desk) {
        handler = new AnnotationEventHandlerAdapter(desk.apply((command, _) -> answer(command)));
    }

    private void answer(Command command) {
        sent.add(command);
        refusal.ifPresent(no -> {
            throw new RefusedException(no);
        });
    }

    Desk refusing(Refusal no) {
        refusal = Optional.of(no);
        return this;
    }

    /** The first event of its stream. */
    List<Command> afterTheFirst(Event event) throws Exception {
        return after(event, 0);
    }

    /**
     * @param number of the event in its stream, from 0
     */
    List<Command> after(Event event, long number) throws Exception {
        handler.handle(new GenericDomainEventMessage<>("", "stream", number, event));
        return List.copyOf(sent);
    }
}
