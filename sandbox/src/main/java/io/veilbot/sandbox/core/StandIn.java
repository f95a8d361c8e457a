package io.veilbot.sandbox.core;

import java.util.List;

/**
 * One pretended service.
 *
 * <p>Its state is what its journal entries make of it: a change is appended to the {@link Journal}
 * and then applied by the same code that {@link #replay} runs at the next start.
 */
public interface StandIn {

    /** The name its journal entries and faults go by, such as {@code yookassa}. */
    String name();

    /** Adds its endpoints. Called once, before {@link #replay}. */
    void routes(Router router);

    /** Applies an entry of its own that an earlier run wrote; in order, before {@link #start}. */
    void replay(Journal.Entry entry);

    /** The ways in which it can be made to misbehave. */
    default List<FaultKind> faults() {
        return List.of();
    }

    /** The servers its faults can be narrowed to; none if it is one service. */
    default List<String> servers() {
        return List.of();
    }

    /** The state is rebuilt: begin. */
    default void start() {}

    /** Some time has passed (a few times a second, and after every jump of the clock). */
    default void tick() {}

    default void close() {}
}
