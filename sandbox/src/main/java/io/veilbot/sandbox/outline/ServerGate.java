package io.veilbot.sandbox.outline;

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

/** Stands before every call to a server: strikes with its faults and writes the call down. */
final class ServerGate {

    private static final int DEFAULT_SLOWNESS_MILLIS = 3_000;
    private static final int DEFAULT_SILENCE_MILLIS = 60_000;

    /** What is asked of the server. */
    @FunctionalInterface
    interface Work {
        Answer run() throws IOException;
    }

    private final World world;

    ServerGate(World world) {
        this.world = world;
    }

    Answer pass(VirtualServer server, Request request, boolean makes, Work work)
            throws IOException, InterruptedException {
        Answer answer = answer(server, work);
        String path = request.path().substring(server.secret().length() + 1);
        ObjectNode data = Json.object().put("method", request.method()).put("path", path);
        data.put("body", request.text()).put("status", answer.status());
        server.append("asked", data);
        Optional<JsonNode> silence =
                makes && answer.status() == 201
                        ? take(server, "timeout-after-create")
                        : Optional.empty();
        if (silence.isPresent()) {
            Thread.sleep(Duration.ofMillis(silence.get().asInt(DEFAULT_SILENCE_MILLIS)));
            return Answer.hangUp();
        }
        return answer;
    }

    private Answer answer(VirtualServer server, Work work)
            throws IOException, InterruptedException {
        if (take(server, "unplug").isPresent()) {
            return Answer.hangUp();
        }
        Optional<JsonNode> slow = take(server, "slow");
        if (slow.isPresent()) {
            Thread.sleep(Duration.ofMillis(slow.get().asInt(DEFAULT_SLOWNESS_MILLIS)));
        }
        try {
            if (take(server, "http-500").isPresent()) {
                throw OutlineErrors.internal("Something went wrong");
            }
            return work.run();
        } catch (StopException stop) {
            return stop.answer();
        }
    }

    private Optional<JsonNode> take(VirtualServer server, String fault) {
        return world.faults().take(OutlineStandIn.NAME, server.place().id(), fault);
    }
}
