package io.veilbot.app.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * Which processing groups go carefully. A batch is handled in one transaction, and PostgreSQL takes
 * no further statement after a failed one, not even the one that sets the event aside. So the first
 * failure rolls the whole batch back; its second run handles every event behind a savepoint of its
 * own, and only then is a failing event set aside, with nothing half written left behind.
 */
final class CarefulHandling {

    private final Set<String> careful = ConcurrentHashMap.newKeySet();

    boolean isCareful(String group) {
        return careful.contains(group);
    }

    void begin(String group) {
        careful.add(group);
    }

    void end(String group) {
        careful.remove(group);
    }

    /**
     * @throws HandleAgainException at the first failure of a batch
     */
    EnqueueDecision<EventMessage<?>> decide(
            String group, DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (careful.add(group)) {
            throw new HandleAgainException(group, cause);
        }
        return Decisions.enqueue(ThrowableCause.truncated(cause));
    }
}
