package io.veilbot.toy;

import io.veilbot.api.Event;
import io.veilbot.api.StoredAs;
import java.time.Instant;

/** The life of a lamp. */
public sealed interface LampEvent extends Event {

    LampId lamp();

    /** Light. */
    @StoredAs("toy.switched-on")
    record SwitchedOn(LampId lamp, Instant at) implements LampEvent {}

    /** Dark. */
    @StoredAs(value = "toy.switched-off", revision = 2)
    record SwitchedOff(LampId lamp, Instant at) implements LampEvent {}
}
