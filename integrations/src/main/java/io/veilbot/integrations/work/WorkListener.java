package io.veilbot.integrations.work;

/**
 * Told about every step of every piece of work: for metrics, and for tests that crash in between.
 */
public interface WorkListener {

    /** Leased; the outside has not been called. */
    default void beforeEffect(Work work) {}

    /** The outside has been called; the shop does not know. */
    default void afterEffect(Work work) {}

    /** The shop knows; the row does not. */
    default void afterReport(Work work) {}

    /**
     * The row knows.
     *
     * @param next what is to become of it
     */
    default void settled(Work work, Next next) {}
}
