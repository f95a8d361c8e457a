package io.veilbot.integrations;

/** Names of the event processors of this room. */
public final class ProcessingGroups {

    public static final String PAYMENTS = "integrations.payments";
    public static final String KEYS = "integrations.keys";
    public static final String KEY_BOOK = "integrations.key-book";
    public static final String SERVERS = "integrations.servers";
    public static final String TRAFFIC = "integrations.traffic";

    private ProcessingGroups() {}
}
