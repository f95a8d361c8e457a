package io.veilbot.api;

/**
 * A question to the read models.
 *
 * @param <R> the answer
 */
public interface Query<R> {

    /** Type of the answer, so that it can travel between processes. */
    Class<R> answerType();
}
