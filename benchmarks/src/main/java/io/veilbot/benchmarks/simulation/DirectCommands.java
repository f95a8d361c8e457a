package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.RefusedException;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.jspecify.annotations.Nullable;

/** Commands, decided at once in the caller's thread. */
final class DirectCommands implements Commands {

    private @Nullable CommandBus bus;
    private long sent;

    void decideBy(CommandBus decider) {
        bus = decider;
    }

    long sent() {
        return sent;
    }

    @Override
    public void send(Command command, Actor actor) {
        sent++;
        var callback = new FutureCallback<Command, Object>();
        var message = new GenericCommandMessage<>(command, Map.of("actor", actor.toString()));
        Objects.requireNonNull(bus).dispatch(message, callback);
        CommandResultMessage<?> result = callback.getResult();
        if (result.isExceptional()) {
            throw failure(result.exceptionResult(), command);
        }
    }

    private static RuntimeException failure(Throwable cause, Command command) {
        return cause instanceof RefusedException refused
                ? refused
                : new IllegalStateException("not decided: " + command, cause);
    }
}
