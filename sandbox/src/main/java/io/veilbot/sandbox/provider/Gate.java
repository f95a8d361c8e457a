package io.veilbot.sandbox.provider;

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
import java.util.function.Predicate;

/** Stands before every call of the API: asks who calls, strikes with faults, writes it down. */
public final class Gate {

    private static final int DEFAULT_SLOWNESS_MILLIS = 3_000;
    private static final int DEFAULT_SILENCE_MILLIS = 60_000;

    private final World world;
    private final String standIn;
    private final Predicate<Request> shops;
    private final Refusals refusals;
    private final Runnable beforeEach;

    /**
     * @param standIn whose journal entries and faults it goes by
     * @param shops whether it is one of the provider's shops that calls
     * @param beforeEach brings the books up to the present moment
     */
    public Gate(
            World world,
            String standIn,
            Predicate<Request> shops,
            Refusals refusals,
            Runnable beforeEach) {
        this.world = world;
        this.standIn = standIn;
        this.shops = shops;
        this.refusals = refusals;
        this.beforeEach = beforeEach;
    }

    /** A call that only looks. */
    public Handler reading(Handler handler) {
        return request -> guard(request, handler);
    }

    /** A call that makes something, and so can fail after having made it. */
    public Handler making(Handler handler) {
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
        world.journal().append(standIn, "asked", data);
        return answer;
    }

    private Answer answer(Request request, Handler handler)
            throws IOException, InterruptedException {
        if (!shops.test(request)) {
            return refusals.unauthorized().get();
        }
        Faults faults = world.faults();
        var slow = faults.take(standIn, null, "slow");
        if (slow.isPresent()) {
            Thread.sleep(Duration.ofMillis(slow.get().asInt(DEFAULT_SLOWNESS_MILLIS)));
        }
        if (faults.strikes(standIn, "http-500")) {
            return refusals.broken().get();
        }
        if (faults.strikes(standIn, "http-429")) {
            return refusals.busy().get();
        }
        if (faults.strikes(standIn, "garbage")) {
            return Answer.html(200, "<h1>Back soon</h1>");
        }
        try {
            return handler.handle(request);
        } catch (StopException stop) {
            return stop.answer();
        }
    }

    private Answer afterMaking(Answer made) throws InterruptedException {
        Faults faults = world.faults();
        if (faults.strikes(standIn, "error-500-after-create")) {
            return refusals.broken().get();
        }
        var silence = faults.take(standIn, null, "timeout-after-create");
        if (silence.isPresent()) {
            Thread.sleep(Duration.ofMillis(silence.get().asInt(DEFAULT_SILENCE_MILLIS)));
            return Answer.hangUp();
        }
        return made;
    }
}
