package io.veilbot.integrations.inbox;

import io.veilbot.integrations.payments.Verdict;

/** Told what becomes of callbacks: for metrics. */
public interface InboxListener {

    /**
     * @param fresh whether it was the first of its kind
     */
    default void stored(String provider, boolean fresh) {}

    /** Not stored; the caller was told so with this status. */
    default void turnedAway(int status) {}

    default void judged(String provider, Verdict verdict) {}
}
