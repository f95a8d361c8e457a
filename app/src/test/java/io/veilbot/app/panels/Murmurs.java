package io.veilbot.app.panels;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Everything that the integrations write to the log, whatever its level. */
final class Murmurs {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.veilbot.integrations");
    private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

    void listen(Runnable during) {
        Level level = logger.getLevel();
        kept.start();
        logger.addAppender(kept);
        logger.setLevel(Level.TRACE);
        try {
            during.run();
        } finally {
            logger.setLevel(level);
            logger.detachAppender(kept);
        }
    }

    String heard() {
        return kept.list.stream()
                .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .collect(Collectors.joining("\n"));
    }
}
