package io.veilbot.toy;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.StoredAs;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/** A lamp that burns for ten days is switched off. */
@Saga
@ProcessingGroup(LampSaga.GROUP)
@StoredAs("toy.lamp-saga")
public class LampSaga {

    public static final String GROUP = "toy-saga";
    public static final Duration LONG = Duration.ofDays(10);

    private @Nullable LampId lamp;

    @StartSaga
    @SagaEventHandler(associationProperty = "lamp")
    void on(LampEvent.SwitchedOn event, DeadlineManager deadlines) {
        lamp = event.lamp();
        var _ =
                deadlines.schedule(
                        event.at().plus(LONG), "lamp-burns-long", new Burning(event.lamp()));
    }

    @DeadlineHandler(deadlineName = "lamp-burns-long")
    void on(Burning burning, Commands commands) {
        if (lamp != null && lamp.equals(burning.lamp())) {
            commands.send(new LampCommand.SwitchOff(burning.lamp()), Actor.system("lamp-saga"));
        }
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "lamp")
    void on(LampEvent.SwitchedOff event) {
        lamp = null;
    }

    /** What the deadline carries. */
    @StoredAs("toy.burning")
    record Burning(LampId lamp) {}
}
