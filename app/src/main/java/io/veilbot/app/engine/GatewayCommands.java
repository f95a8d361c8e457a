package io.veilbot.app.engine;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.OutcomeUnknownException;
import io.veilbot.api.RefusedException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Commands over the framework's gateway. */
final class GatewayCommands implements Commands {

    private static final long TIMEOUT_SECONDS = 10;
    private static final int TRIES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private final CommandGateway gateway;

    GatewayCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Somebody else decided on the same aggregate at the same time: decide again on what is true
     * now. Not inside an event handler, whose transaction is lost already.
     */
    @Override
    public void send(Command command, Actor actor) {
        for (int attempt = 1; ; attempt++) {
            try {
                sendOnce(command, actor);
                return;
            } catch (ConcurrencyException | AggregateStreamCreationException conflict) {
                if (attempt == TRIES || CurrentUnitOfWork.isStarted()) {
                    throw conflict;
                }
                pause(attempt);
            }
        }
    }

    private void sendOnce(Command command, Actor actor) {
        var metadata = Map.of(MessagingConfiguration.ACTOR, actor.toString());
        try {
            gateway.sendAndWait(
                    new GenericCommandMessage<>(command, metadata),
                    TIMEOUT_SECONDS,
                    TimeUnit.SECONDS);
        } catch (AxonServerCommandDispatchException lost) {
            throw new OutcomeUnknownException("nobody answered " + nameOf(command), lost);
        } catch (CommandExecutionException failure) {
            throw meaningOf(failure, command);
        }
    }

    private static RuntimeException meaningOf(CommandExecutionException failure, Command command) {
        if (failure.getCause() instanceof TimeoutException late) {
            return new OutcomeUnknownException("no answer in time to " + nameOf(command), late);
        }
        return RefusalsTravel.in(failure)
                .<RuntimeException>map(RefusedException::new)
                .orElse(failure);
    }

    private static String nameOf(Command command) {
        return command.getClass().getSimpleName();
    }

    private static void pause(int attempt) {
        long longest = LONGEST_PAUSE.toNanos() * attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }
}
