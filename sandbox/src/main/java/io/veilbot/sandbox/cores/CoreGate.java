package io.veilbot.sandbox.cores;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCalls;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Stands before every call to a core: strikes with its faults and writes the call down. */
final class CoreGate {

    private static final int DEFAULT_SLOWNESS_MILLIS = 3_000;
    private static final int DEFAULT_SILENCE_MILLIS = 60_000;

    private final VirtualCore core;
    private final World world;

    CoreGate(VirtualCore core, World world) {
        this.core = core;
        this.world = world;
    }

    /** Around what a call does. */
    ServerCalls.UnaryMethod<ByteString, ByteString> guarding(
            String call, Function<Fields, Message> work) {
        return (request, answers) -> {
            try {
                answers.onNext(pass(call, Fields.of(request), work).toBytes());
                answers.onCompleted();
            } catch (StatusRuntimeException e) {
                core.append(
                        "asked",
                        Json.object()
                                .put("call", call)
                                .put("error", String.valueOf(e.getStatus().getDescription())));
                answers.onError(e);
            }
        };
    }

    private Message pass(String call, Fields request, Function<Fields, Message> work) {
        if (take("unplug").isPresent()) {
            throw CoreErrors.lost();
        }
        core.restartIfTold();
        take("slow").ifPresent(millis -> rest(millis, DEFAULT_SLOWNESS_MILLIS));
        if (take("error").isPresent()) {
            throw CoreErrors.says("something went wrong");
        }
        Message answer = work.apply(request);
        core.append("asked", Json.object().put("call", call));
        if (call.equals("AlterInbound") && request.part(2).text(1).endsWith("AddUserOperation")) {
            take("timeout-after-add").ifPresent(this::silence);
        }
        return answer;
    }

    private void silence(JsonNode millis) {
        rest(millis, DEFAULT_SILENCE_MILLIS);
        throw CoreErrors.lost();
    }

    private static void rest(JsonNode millis, int otherwise) {
        try {
            Thread.sleep(Duration.ofMillis(millis.asInt(otherwise)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CoreErrors.lost();
        }
    }

    private Optional<JsonNode> take(String fault) {
        return world.faults().take(CoreStandIn.NAME, core.place().id(), fault);
    }
}
