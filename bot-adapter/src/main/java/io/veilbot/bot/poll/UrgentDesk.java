package io.veilbot.bot.poll;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles what cannot wait: each by itself and at once, beside the queue. It is not kept, for
 * whoever waits for the answer is gone after seconds, and asks again.
 */
final class UrgentDesk implements Consumer<RawUpdate> {
    private static final Logger LOG = LoggerFactory.getLogger(UrgentDesk.class);

    private final UpdateHandler handler;

    UrgentDesk(UpdateHandler handler) {
        this.handler = handler;
    }

    @Override
    public void accept(RawUpdate update) {
        Thread.ofVirtual().name("telegram-urgent-" + update.id()).start(() -> handle(update));
    }

    private void handle(RawUpdate update) {
        try {
            handler.handle(update.json());
        } catch (RuntimeException e) {
            LOG.error("urgent update {} was not answered", update.id(), e);
        }
    }
}
