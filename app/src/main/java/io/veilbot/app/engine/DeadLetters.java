package io.veilbot.app.engine;

import java.util.function.Predicate;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;

/** Events that a group set aside, handled again once the reason is gone. */
public final class DeadLetters {

    private final EventProcessingConfiguration processing;
    private final CarefulHandling care;

    DeadLetters(EventProcessingConfiguration processing, CarefulHandling care) {
        this.processing = processing;
        this.care = care;
    }

    /**
     * Handles the oldest sequence of a group again, in order, up to its first new failure.
     *
     * @return whether there was one, and all of it went well
     * @throws IllegalArgumentException if the group sets nothing aside
     */
    public boolean retryOldest(String group) {
        return retry(group, letter -> true);
    }

    /**
     * Handles again what was set aside with one event.
     *
     * @param eventId identifier of the first event of its sequence
     * @return whether it was there, and went well
     * @throws IllegalArgumentException if the group sets nothing aside
     */
    public boolean retry(String group, String eventId) {
        return retry(group, letter -> letter.message().getIdentifier().equals(eventId));
    }

    private boolean retry(String group, Predicate<DeadLetter<? extends EventMessage<?>>> which) {
        SequencedDeadLetterProcessor<EventMessage<?>> processor =
                processing
                        .sequencedDeadLetterProcessor(group)
                        .orElseThrow(
                                () -> new IllegalArgumentException(group + " sets nothing aside"));
        care.begin(group);
        return processor.process(which);
    }
}
