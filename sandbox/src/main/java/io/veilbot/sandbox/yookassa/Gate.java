package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Faults;
import io.veilbot.sandbox.core.Handler;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.StopException;
import io.veilbot.sandbox.core.World;
import java.io.IOException;
import java.time.Duration;

/** Stands before every call of the API: asks who calls, strikes with faults, writes it down. */
final class Gate {

    private static final int DEFAULT_SLOWNESS_MILLIS = 3_000;
    private static final int DEFAULT_SILENCE_MILLIS = 60_000;

    private final World world;
    private final Shop shop;
    private final Runnable beforeEach;

    /**
     * @param beforeEach brings the books up to the present moment
     */
    Gate(World world, Shop shop, Runnable beforeEach) {
        this.world = world;
        this.shop = shop;
        this.beforeEach = beforeEach;
    }

    Handler reading(Handler handler) {
        return request -> guard(request, handler);
    }

    /** A call that makes something, and so can fail after having made it. */
    Handler making(Handler handler) {
        return request -> {
            Answer answer = guard(request, handler);
            return answer.status() == 200 ? afterMaking(answer) : answer;
        };
    }

    private Answer guard(Request request, Handler handler)
            throws IOException, InterruptedException {
        beforeEach.run();
        Answer answer = answer(request, handler);
        ObjectNode data = Json.object().put("method", request.method()).put("path", request.path());
        data.set("query", Json.object());
        request.query().forEach(data.withObject("/query")::put);
        request.header("Idempotence-Key").ifPresent(key -> data.put("idempotenceKey", key));
        data.put("body", request.text()).put("status", answer.status());
        world.journal().append(YookassaStandIn.NAME, "asked", data);
        return answer;
    }

    private Answer answer(Request request, Handler handler)
            throws IOException, InterruptedException {
        if (!shop.admits(request.header("Authorization").orElse(""))) {
            return Errors.unauthorized();
        }
        Faults faults = world.faults();
        var slow = faults.take(YookassaStandIn.NAME, null, "slow");
        if (slow.isPresent()) {
            Thread.sleep(Duration.ofMillis(slow.get().asInt(DEFAULT_SLOWNESS_MILLIS)));
        }
        if (faults.strikes(YookassaStandIn.NAME, "http-500")) {
            return Errors.broken();
        }
        try {
            return handler.handle(request);
        } catch (StopException stop) {
            return stop.answer();
        }
    }

    private Answer afterMaking(Answer made) throws InterruptedException {
        Faults faults = world.faults();
        if (faults.strikes(YookassaStandIn.NAME, "error-500-after-create")) {
            return Errors.broken();
        }
        var silence = faults.take(YookassaStandIn.NAME, null, "timeout-after-create");
        if (silence.isPresent()) {
            Thread.sleep(Duration.ofMillis(silence.get().asInt(DEFAULT_SILENCE_MILLIS)));
            return Answer.hangUp();
        }
        return made;
    }

    Answer unknown(Request request) {
        return Errors.answer(404, "not_found", "There is no " + request.path(), null);
    }
}
