package io.veilbot.benchmarks;

import java.sql.SQLException;

/** A kind of work that several callers do at once. */
interface Work {

    /** What one caller needs for it, such as a connection of its own. */
    Caller caller() throws SQLException;

    /** The most callers it has room for; more are measured as so many. */
    default int atMost() {
        return Integer.MAX_VALUE;
    }

    /** Does the work again and again. */
    interface Caller extends AutoCloseable {

        /** One operation, from asking to its answer. */
        void once() throws SQLException;

        @Override
        default void close() throws SQLException {}
    }
}
