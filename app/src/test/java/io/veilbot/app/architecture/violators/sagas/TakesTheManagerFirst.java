package io.veilbot.app.architecture.violators.sagas;

import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;

/** A saga whose deadline never rings. */
public final class TakesTheManagerFirst {

    @DeadlineHandler(deadlineName = "violator.late")
    void late(DeadlineManager deadlines, String payload) {
        deadlines.cancelAll(payload);
    }
}
