package io.veilbot.sagas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.saga.SagaTestFixture;
import org.jspecify.annotations.Nullable;

/** A saga, its moving clock, and a shop that answers its commands as told. */
public final class Stage<T> {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModules(new JavaTimeModule(), new Jdk8Module()).build();

    private record Answer(Predicate<Object> to, RuntimeException answer) {}

    private final Class<T> type;
    private final SagaTestFixture<T> fixture;
    private final List<Answer> answers = new ArrayList<>();
    private final AtomicReference<@Nullable Object> seen = new AtomicReference<>();

    private final AtomicReference<@Nullable Actor> by = new AtomicReference<>();

    public Stage(Class<T> type, Object... resources) {
        this.type = type;
        fixture = new SagaTestFixture<>(type);
        fixture.registerResource(commands());
        for (Object resource : resources) {
            fixture.registerResource(resource);
        }
        fixture.registerResourceInjector(seen::set);
        fixture.setCallbackBehavior((command, _) -> answer(command));
    }

    public SagaTestFixture<T> fixture() {
        return fixture;
    }

    /** Later answers count first. */
    public void answer(Predicate<Object> to, RuntimeException answer) {
        answers.addFirst(new Answer(to, answer));
    }

    /** In whose name the last command was sent. */
    public Actor actor() {
        return Objects.requireNonNull(by.get(), "nothing was sent");
    }

    public void answerNormally() {
        answers.clear();
    }

    private @Nullable Object answer(Object command) {
        for (Answer known : answers) {
            if (known.to().test(command)) {
                throw known.answer();
            }
        }
        return null;
    }

    private Commands commands() {
        return (Command command, Actor actor) -> {
            by.set(actor);
            var failure = new AtomicReference<@Nullable Throwable>();
            fixture.getCommandBus()
                    .dispatch(
                            new GenericCommandMessage<>(command),
                            (_, result) ->
                                    result.optionalExceptionResult().ifPresent(failure::set));
            if (failure.get() instanceof RuntimeException no) {
                throw no;
            }
        };
    }

    /** The saga as stored and as read back. */
    public Stored<T> stored() throws JsonProcessingException {
        T saga = type.cast(Objects.requireNonNull(seen.get(), "no saga was started"));
        String json = JSON.writeValueAsString(saga);
        return new Stored<>(saga, JSON.readValue(json, type), json);
    }

    /** What goes into the store must come out of it. */
    public record Stored<T>(T before, T after, String json) {

        public String jsonAgain() throws JsonProcessingException {
            return JSON.writeValueAsString(after);
        }
    }
}
