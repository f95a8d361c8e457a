package io.veilbot.sandbox.outline;

import io.veilbot.sandbox.core.FaultKind;
import java.util.List;

/** Everything that can be made to go wrong with a server. */
final class OutlineFaults {

    static final List<FaultKind> ALL =
            List.of(
                    new FaultKind("unplug", "Connections are closed without an answer."),
                    new FaultKind("slow", "Every answer is late; value: milliseconds (3000)."),
                    new FaultKind("http-500", "Nothing is done, and the answer is 500."),
                    new FaultKind("full", "No new keys: 500, no space left."),
                    new FaultKind("empty-listing", "The list of keys is empty, though they exist."),
                    new FaultKind(
                            "timeout-after-create",
                            "The key is made, but never answered; value: milliseconds until the"
                                    + " connection is closed (60000)."),
                    new FaultKind("forget-keys", "All keys are gone, once.", true));

    private OutlineFaults() {}
}
