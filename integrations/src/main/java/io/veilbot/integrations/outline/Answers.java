package io.veilbot.integrations.outline;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.panels.PanelKey;

/** What a panel's answers mean where a call does not know better. */
final class Answers {

    private Answers() {}

    /**
     * What came of making a key. Pending stands for: somebody, most likely ourselves, was here
     * before.
     *
     * @param label shown by apps beside the key
     */
    static Outcome<PanelKey> made(String label, String name, Answer answer) {
        return switch (answer.status()) {
            case 201 -> ours(OutlineReader.key(answer.body(), label), name);
            case 409 -> new Outcome.Pending<>("conflict");
            default -> failed(answer);
        };
    }

    static Outcome<PanelKey> ours(PanelKey key, String name) {
        return key.id().equals(name) && key.name().equals(name)
                ? new Outcome.Done<>(key)
                : new Outcome.Refused<>("name-taken");
    }

    /**
     * A status that was not hoped for. A request the panel cannot read stays unread; a wrong
     * address or a busy panel can be put right, so it is asked again.
     */
    static <T> Outcome<T> failed(Answer answer) {
        String code = OutlineReader.code(answer.body());
        String reason = "status-" + answer.status() + (code.isEmpty() ? "" : "-" + code);
        int status = answer.status();
        if (status >= 300 && status < 400) {
            return new Outcome.NotAttempted<>(reason);
        }
        return switch (status) {
            case 400, 405, 413, 422 -> new Outcome.Refused<>(reason);
            case 401, 403, 404, 429, 503 -> new Outcome.NotAttempted<>(reason);
            default -> new Outcome.Unknown<>(reason);
        };
    }

    /** Of the two kinds of 404, the one that is about the key and not about the address. */
    static boolean saysNoSuchKey(Answer answer) {
        return answer.status() == 404 && OutlineReader.code(answer.body()).equals("NotFound");
    }
}
