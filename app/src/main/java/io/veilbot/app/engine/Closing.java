package io.veilbot.app.engine;

import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Whether the shop has begun to close; it is told before any of its parts. */
final class Closing implements ApplicationListener<ContextClosedEvent>, BooleanSupplier {

    private volatile boolean begun;

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        begun = true;
    }

    @Override
    public boolean getAsBoolean() {
        return begun;
    }
}
