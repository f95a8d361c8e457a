package io.veilbot.api;

import java.util.Optional;

/** Where every room asks the read models. */
public interface Queries {

    /**
     * @throws java.util.NoSuchElementException if there is nothing to tell
     */
    <R> R ask(Query<R> query);

    /** Empty if there is nothing to tell. */
    <R> Optional<R> find(Query<R> query);
}
