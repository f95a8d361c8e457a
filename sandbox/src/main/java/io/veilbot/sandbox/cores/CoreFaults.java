package io.veilbot.sandbox.cores;

import io.veilbot.sandbox.core.FaultKind;
import java.util.List;

/** Everything that can be made to go wrong with a core. */
final class CoreFaults {

    static final List<FaultKind> ALL =
            List.of(
                    new FaultKind("unplug", "Every call ends without an answer."),
                    new FaultKind("slow", "Every answer is late; value: milliseconds (3000)."),
                    new FaultKind("error", "Nothing is done, and the answer is an error."),
                    new FaultKind("empty-listing", "Nobody is listed, though they may come in."),
                    new FaultKind(
                            "timeout-after-add",
                            "The user is added, but never answered; value: milliseconds until the"
                                    + " call ends (60000)."),
                    new FaultKind(
                            "restart", "The process starts anew and knows nobody, once.", true));

    private CoreFaults() {}
}
