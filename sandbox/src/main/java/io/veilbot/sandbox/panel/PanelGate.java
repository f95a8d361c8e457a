package io.veilbot.sandbox.panel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.StopException;
import io.veilbot.sandbox.core.World;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Stands before every call to a panel: strikes with its faults and writes the call down. */
public final class PanelGate {

    private static final int DEFAULT_SLOWNESS_MILLIS = 3_000;
    private static final int DEFAULT_SILENCE_MILLIS = 60_000;
    private static final int DEFAULT_STATUS = 503;
    private static final String PAGE = "<html><body>It works!</body></html>";

    /** What is asked of the panel; stopped where it says no. */
    @FunctionalInterface
    public interface Work {
        Answer run() throws IOException;
    }

    /**
     * A call that has come in.
     *
     * @param path without what is secret in it
     * @param makes whether it makes a key if it is not stopped
     */
    public record Call(String server, Request request, String path, boolean makes) {}

    private record Result(Answer answer, boolean done) {}

    private final World world;
    private final String standIn;

    /**
     * @param standIn its name
     */
    public PanelGate(World world, String standIn) {
        this.world = world;
        this.standIn = standIn;
    }

    public Answer pass(Call call, Work work) throws IOException, InterruptedException {
        Result result = result(call.server(), work);
        writeDown(call, result.answer());
        Optional<JsonNode> silence =
                call.makes() && result.done()
                        ? take(call.server(), "timeout-after-create")
                        : Optional.empty();
        if (silence.isPresent()) {
            Thread.sleep(Duration.ofMillis(silence.get().asInt(DEFAULT_SILENCE_MILLIS)));
            return Answer.hangUp();
        }
        return result.answer();
    }

    private void writeDown(Call call, Answer answer) {
        ObjectNode data = Json.object().put("method", call.request().method());
        data.put("path", call.path()).put("body", call.request().text());
        data.put("status", answer.status()).put("server", call.server());
        world.journal().append(standIn, "asked", data);
    }

    private Result result(String server, Work work) throws IOException, InterruptedException {
        Optional<JsonNode> slow = take(server, "slow");
        if (slow.isPresent()) {
            Thread.sleep(Duration.ofMillis(slow.get().asInt(DEFAULT_SLOWNESS_MILLIS)));
        }
        Optional<Answer> failure = failure(server);
        if (failure.isPresent()) {
            return new Result(failure.get(), false);
        }
        try {
            return new Result(work.run(), true);
        } catch (StopException stop) {
            return new Result(stop.answer(), false);
        }
    }

    private Optional<Answer> failure(String server) {
        if (take(server, "unplug").isPresent()) {
            return Optional.of(Answer.hangUp());
        }
        if (take(server, "http-500").isPresent()) {
            return Optional.of(failed(500));
        }
        return take(server, "http-status")
                .map(status -> failed(status.asInt(DEFAULT_STATUS)))
                .or(() -> take(server, "garbage").map(PanelGate::garbage));
    }

    private static Answer failed(int status) {
        return Answer.json(status, Json.object().put("message", "Something went wrong"));
    }

    private static Answer garbage(JsonNode text) {
        return text.isTextual() ? Answer.text(200, text.textValue()) : Answer.html(200, PAGE);
    }

    private Optional<JsonNode> take(String server, String fault) {
        return world.faults().take(standIn, server, fault);
    }
}
