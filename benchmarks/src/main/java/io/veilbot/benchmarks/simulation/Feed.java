package io.veilbot.benchmarks.simulation;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.SubscribableMessageSource;
import org.jspecify.annotations.Nullable;

/** Hands one processing group its events, in order and each once, whenever it is told to. */
final class Feed implements SubscribableMessageSource<EventMessage<?>> {

    private final EventLog log;
    private @Nullable Consumer<List<? extends EventMessage<?>>> group;
    private int next;
    private boolean awake;

    Feed(EventLog log) {
        this.log = log;
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> consumer) {
        group = consumer;
        return () -> true;
    }

    /**
     * @return whether it slept until now
     */
    boolean wakes() {
        boolean slept = !awake;
        awake = true;
        return slept;
    }

    void sleeps() {
        awake = false;
    }

    boolean isBehind() {
        return behind() > 0;
    }

    /** Events that it has not handled yet. */
    int behind() {
        return log.size() - next;
    }

    /**
     * All events once more, as a rebuild reads them.
     *
     * @return how many
     */
    int replay() {
        var end = new GlobalSequenceTrackingToken(log.size());
        for (int position = 0; group != null && position < log.size(); position++) {
            var token =
                    ReplayToken.createReplayToken(end, new GlobalSequenceTrackingToken(position));
            group.accept(List.of(new GenericTrackedDomainEventMessage<>(token, log.get(position))));
        }
        return log.size();
    }

    /** The next event. If its handler fails, the same one comes again. */
    void deliverNext() {
        if (group != null) {
            group.accept(List.of(log.get(next)));
        }
        next++;
    }
}
