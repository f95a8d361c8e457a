package io.veilbot.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Actor;
import io.veilbot.api.OutcomeUnknownException;
import io.veilbot.toy.LampCommand.SwitchOn;
import io.veilbot.toy.LampId;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class GatewayCommandsTest {

    private static final SwitchOn COMMAND = new SwitchOn(new LampId("lamp-1"));
    private static final Actor ANNA = Actor.staff("anna");

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final AtomicInteger tries = new AtomicInteger();
    private final GatewayCommands commands =
            new GatewayCommands(DefaultCommandGateway.builder().commandBus(bus).build());

    @Test
    void aConflictIsDecidedAgain() {
        failFirst(2, new ConcurrencyException("somebody was faster"));
        commands.send(COMMAND, ANNA);
        assertThat(tries).hasValue(3);
    }

    @Test
    void conflictsWithoutEndAreReported() {
        failFirst(99, new ConcurrencyException("somebody was faster"));
        assertThatThrownBy(() -> commands.send(COMMAND, ANNA))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(tries).hasValue(5);
    }

    @Test
    void noAnswerInTimeIsAnUnknownOutcomeAndNotSentAgain() {
        failFirst(99, new CommandExecutionException("late", new TimeoutException()));
        assertThatThrownBy(() -> commands.send(COMMAND, ANNA))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("SwitchOn");
        assertThat(tries).hasValue(1);
    }

    @Test
    void anyOtherFailureIsPassedOn() {
        failFirst(99, new IllegalStateException("broken"));
        assertThatThrownBy(() -> commands.send(COMMAND, ANNA)).hasMessage("broken");
    }

    private void failFirst(int times, RuntimeException failure) {
        var registration =
                bus.subscribe(
                        SwitchOn.class.getName(),
                        message -> {
                            if (tries.incrementAndGet() <= times) {
                                throw failure;
                            }
                            return message.getMetaData().get("actor");
                        });
        assertThat(registration).isNotNull();
    }
}
