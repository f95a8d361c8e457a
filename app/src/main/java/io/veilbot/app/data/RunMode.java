package io.veilbot.app.data;

import java.util.Arrays;
import java.util.Locale;

/** Where events are stored and how commands travel; a data folder belongs to one mode for good. */
public enum RunMode {
    /** All in this process, PostgreSQL of our own. */
    EMBEDDED,
    /** Several machines on one PostgreSQL. */
    ROUTED,
    /** Events in Axon Server. */
    SERVER;

    /**
     * @throws DataFolderException for any other word
     */
    public static RunMode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new DataFolderException(
                                "The mode is \""
                                        + word
                                        + "\"; it must be embedded, routed or server."));
    }

    /** As written in settings and in the data folder. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
