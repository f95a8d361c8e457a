package io.veilbot.app.evolution;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import java.util.ArrayList;
import java.util.List;

/** Takes every command and sends none. */
final class WishedCommands implements Commands {

    private final List<Command> wished = new ArrayList<>();

    @Override
    public void send(Command command, Actor actor) {
        wished.add(command);
    }

    /** What was wished since this was asked last. */
    List<Command> take() {
        List<Command> taken = List.copyOf(wished);
        wished.clear();
        return taken;
    }
}
