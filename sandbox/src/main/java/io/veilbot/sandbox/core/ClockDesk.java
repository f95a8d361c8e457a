package io.veilbot.sandbox.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * {@code /sandbox/clock}: tells the time, waits for a jump, jumps. A clock that nobody has moved
 * may begin in the past, once: {@code {"behind": "P90D"}}.
 */
public final class ClockDesk implements StandIn {

    private static final Duration LONGEST_JUMP = Duration.ofDays(3660);

    private final SandboxClock clock;
    private final Journal journal;
    private final Runnable afterJump;

    /**
     * @param afterJump wakes whoever waits for a moment that may have come
     */
    public ClockDesk(SandboxClock clock, Journal journal, Runnable afterJump) {
        this.clock = clock;
        this.journal = journal;
        this.afterJump = afterJump;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public void routes(Router router) {
        router.get("/sandbox/clock", this::read);
        router.post("/sandbox/clock", this::advance);
    }

    @Override
    public void replay(Journal.Entry entry) {
        clock.jump(Duration.parse(entry.data().path("by").asText()));
    }

    private Answer read(Request request) throws InterruptedException {
        long after = LongPoll.number(request, "after", -1);
        return show(clock.await(after, LongPoll.timeout(request)));
    }

    private Answer advance(Request request) {
        if (!request.wantsHtml() && request.json().has("behind")) {
            return begin(request.json().path("behind").asText(""));
        }
        String wanted =
                request.wantsHtml()
                        ? request.form().getOrDefault("advance", "")
                        : request.json().path("advance").asText("");
        Duration by = forward(wanted, clock.instant());
        synchronized (this) {
            replay(journal.append(name(), "advanced", Json.object().put("by", by.toString())));
        }
        afterJump.run();
        return request.wantsHtml()
                ? Answer.seeOther(backTo(request.form().getOrDefault("back", "")))
                : show(clock.reading());
    }

    private synchronized Answer begin(String behind) {
        Duration by = forward(behind, clock.instant()).negated();
        if (clock.reading().version() > 0) {
            return Answer.error(409, "The clock was moved already; it begins in the past no more.");
        }
        replay(journal.append(name(), "began", Json.object().put("by", by.toString())));
        return show(clock.reading());
    }

    /**
     * Reads a duration ({@code PT1H}, {@code P1D}) or a calendar period ({@code P1M}) from now on.
     */
    private static Duration forward(String wanted, Instant now) {
        Duration by;
        try {
            by =
                    wanted.matches("P\\d+[YMW].*")
                            ? Duration.between(
                                    now, now.atZone(ZoneOffset.UTC).plus(Period.parse(wanted)))
                            : Duration.parse(wanted);
        } catch (DateTimeException | ArithmeticException e) {
            throw StopException.badRequest(
                    "advance must be an ISO-8601 duration such as PT1H, P1D or P30D, not \""
                            + wanted
                            + "\".");
        }
        if (by.isNegative() || by.isZero()) {
            throw StopException.badRequest(
                    "The sandbox's clock only goes forward; advance must be positive.");
        }
        if (by.compareTo(LONGEST_JUMP) > 0) {
            throw StopException.badRequest(
                    "advance may be ten years at most, not \"" + wanted + "\".");
        }
        return by;
    }

    private static String backTo(String page) {
        return page.matches("/sandbox[\\w/-]*") ? page : "/sandbox/switchboard";
    }

    private Answer show(SandboxClock.Reading reading) {
        ObjectNode json = Json.object().put("now", clock.instant().toString());
        json.put("offsetMillis", reading.offset().toMillis());
        return Answer.json(json.put("version", reading.version()));
    }
}
