package io.veilbot.web.pages;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.ops.ReadModels;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sends what staff want, and lets the next page show it. */
@Component
class StaffCommands {

    /** Whoever waits longer than this for a page takes it for broken. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Commands commands;
    private final ReadModels readModels;

    StaffCommands(Commands commands, ReadModels readModels) {
        this.commands = commands;
        this.readModels = readModels;
    }

    void send(Command command, String login) {
        commands.send(command, Actor.staff(login));
        readModels.catchUp(PATIENCE);
    }
}
