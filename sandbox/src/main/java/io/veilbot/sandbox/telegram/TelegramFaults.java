package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.Faults;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways in which the pretended Telegram misbehaves. Each can be narrowed to one person. */
final class TelegramFaults {
    static final List<FaultKind> KINDS =
            List.of(
                    kind(
                            "http-500",
                            "Methods fail with 500, nothing is done. value: a method name"),
                    kind(
                            "rate-limit",
                            "Methods fail with 429. value: seconds to wait, 3 if absent"),
                    kind("flood-limit", "More than 30 new messages in a second fail with 429"),
                    kind("timeout-after-send", "A send or edit is done, but never answered"),
                    kind("http-429", "Methods fail with 429, nothing is done"),
                    kind("garbage", "Nothing is done, and the answer is 200 with a page"),
                    kind("timeout-after-create", "What moves Stars is done, but never answered"),
                    kind("error-500-after-create", "What moves Stars is done, but told as 500"),
                    kind("slow", "Answers come late. value: milliseconds, 3000 if absent"),
                    kind("drop-polls", "Polls for updates are cut off after a second"),
                    kind("blocked", "Sends and edits fail as if the person had blocked the bot"),
                    kind("token-revoked", "Everything fails with 401"),
                    kind("duplicate-payment", "The update about a payment in Stars comes twice"),
                    kind("lost-payment", "Updates about Stars that came or went never come"),
                    kind(
                            "late-payment",
                            "The update about a payment in Stars comes later. value: seconds, 60"
                                    + " if absent"));
    private static final int MESSAGES_PER_SECOND = 30;
    private static final String CANCEL = "edituserstarsubscription";

    private final Faults faults;
    private final Deque<Long> sent = new ArrayDeque<>();

    TelegramFaults(Faults faults) {
        this.faults = faults;
    }

    private static FaultKind kind(String name, String about) {
        return new FaultKind(name, about + ".");
    }

    /** Refuses a call before it has any effect. */
    void before(String method, String person) throws InterruptedException {
        refuseIf(on("token-revoked", person), ApiError.of(401, "Unauthorized"));
        if (method.equals("getupdates")) {
            return;
        }
        if (faults.isOn(Memory.STAND_IN, person, "slow")) {
            Thread.sleep(value("slow", person).asLong(3000));
        }
        if (meant("http-500", method, person)) {
            throw ApiError.of(500, "Internal Server Error");
        }
        refuseIf(on("http-429", person), ApiError.tooManyRequests(3));
        if (faults.isOn(Memory.STAND_IN, person, "rate-limit")) {
            throw ApiError.tooManyRequests(value("rate-limit", person).asInt(3));
        }
        refuseIf(changesChat(method) && on("blocked", person), forbidden());
        if (method.startsWith("send") && faults.isOn(Memory.STAND_IN, person, "flood-limit")) {
            countMessage();
        }
    }

    boolean cutsPoll(String method) {
        return method.equals("getupdates") && on("drop-polls", "");
    }

    boolean babbles(String method, String person) {
        return !method.equals("getupdates") && on("garbage", person);
    }

    /** Fails a call that has had its effect. */
    void after(String method, String person) {
        refuseIf(
                movesStars(method) && on("error-500-after-create", person),
                ApiError.of(500, "Internal Server Error"));
    }

    boolean losesAnswer(String method, String person) {
        return (changesChat(method) && on("timeout-after-send", person))
                || (movesStars(method) && on("timeout-after-create", person));
    }

    private static boolean movesStars(String method) {
        return method.equals("createinvoicelink")
                || method.equals("refundstarpayment")
                || method.equals(CANCEL);
    }

    /** Seconds by which the update about a payment comes later; empty if it comes at once. */
    Optional<Long> delay(String person) {
        return faults.take(Memory.STAND_IN, person, "late-payment").map(value -> value.asLong(60));
    }

    boolean on(String fault, String person) {
        return faults.strikes(Memory.STAND_IN, person, fault);
    }

    private static boolean changesChat(String method) {
        return (method.startsWith("edit") && !method.equals(CANCEL))
                || (method.startsWith("send") && !method.equals("sendchataction"));
    }

    private static ApiError forbidden() {
        return ApiError.forbidden("bot was blocked by the user");
    }

    private static void refuseIf(boolean wrong, ApiError how) {
        if (wrong) {
            throw how;
        }
    }

    /** A fault for one method must not wear off by calls of others. */
    private boolean meant(String fault, String method, String person) {
        boolean fits =
                faults.active().stream()
                        .filter(one -> one.fault().equals(fault))
                        .map(one -> one.value().isTextual() ? one.value().asText() : "")
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.isEmpty() || name.equals(method));
        return fits && on(fault, person);
    }

    private JsonNode value(String fault, String person) {
        return faults.take(Memory.STAND_IN, person, fault).orElse(NullNode.instance);
    }

    private synchronized void countMessage() {
        long now = System.nanoTime();
        while (!sent.isEmpty() && now - sent.getFirst() > 1_000_000_000L) {
            sent.removeFirst();
        }
        if (sent.size() >= MESSAGES_PER_SECOND) {
            throw ApiError.tooManyRequests(1);
        }
        sent.addLast(now);
    }
}
