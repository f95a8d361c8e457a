package io.veilbot.integrations.work;

/**
 * How one kind of work is done. Doing it again after a crash must be harmless: effects are
 * find-or-create, reports are idempotent commands.
 *
 * @param <R> what the effect gives
 */
public interface Job<R> {

    /** The kind of work it does. */
    String kind();

    /** Jobs of one crew share its workers, so that a slow neighbour starves nobody else. */
    String crew();

    /** The call to the outside. No transaction is open. */
    R perform(Work work);

    /** Tells the shop, by commands, and says what is next. */
    Next report(Work work, R result);
}
