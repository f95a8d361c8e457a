package io.veilbot.toy;

import io.veilbot.api.Command;
import io.veilbot.api.StoredAs;

/** What a lamp can be asked. */
public sealed interface LampCommand extends Command {

    LampId lamp();

    @Override
    default LampId target() {
        return lamp();
    }

    /** Light, please. Switching on a burning lamp is refused. */
    @StoredAs("toy.switch-on")
    record SwitchOn(LampId lamp) implements LampCommand {}

    /** Dark, please. */
    @StoredAs("toy.switch-off")
    record SwitchOff(LampId lamp) implements LampCommand {}
}
