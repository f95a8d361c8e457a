package io.veilbot.app.engine;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.env.PropertyResolver;

/** Where commands travel and events are kept: one jar, three ways to run it. */
public enum Mode {
    /** One process: local buses, events in PostgreSQL. */
    EMBEDDED,
    /** Axon Server routes commands and queries; events in PostgreSQL. */
    ROUTED,
    /** Axon Server routes, and keeps the events; everything else in PostgreSQL. */
    SERVER;

    static final String SETTING = "veilbot.mode";

    /**
     * @throws IllegalArgumentException if the setting is something else
     */
    public static Mode of(PropertyResolver settings) {
        String value = settings.getProperty(SETTING, "embedded").strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(value))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                SETTING + " is embedded, routed or server, not " + value));
    }

    boolean needsAxonServer() {
        return this != EMBEDDED;
    }

    boolean keepsEventsInPostgres() {
        return this != SERVER;
    }
}
