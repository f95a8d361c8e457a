package io.veilbot.command;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** Given events, when a command, then events or a refusal; at one fixed moment. */
public final class Decisions<T> {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final AggregateTestFixture<T> fixture;

    public Decisions(Class<T> aggregate, Object... resources) {
        fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandTargetResolver(message -> {
            var target = ((Command) message.getPayload()).target();
            return new VersionedAggregateIdentifier((Object) target, null);
        });
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        fixture.registerInjectableResources(resources);
    }

    public AggregateTestFixture<T> fixture() {
        return fixture;
    }

    public Given<T> given(Object... events) {
        TestExecutor<T> past =
                events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
        return new Given<>(past);
    }

    /** What happened before. */
    public record Given<T>(TestExecutor<T> past) {

        /** By somebody of staff, where it matters who. */
        public Then<T> when(Command command) {
            return when(command, Actor.staff("anna"));
        }

        public Then<T> when(Command command, Actor actor) {
            return new Then<>(past.when(command, Map.of("actor", actor.toString())));
        }
    }

    /** What was decided. */
    public record Then<T>(ResultValidator<T> result) {

        public void then(Object... events) {
            result.expectSuccessfulHandlerExecution().expectEvents(events);
        }

        public void quiet() {
            result.expectSuccessfulHandlerExecution().expectNoEvents();
        }

        public void refused(Refusal refusal) {
            result.expectNoEvents()
                    .expectException(RefusedException.class)
                    .expectExceptionMessage(refusal.name());
        }
    }
}
