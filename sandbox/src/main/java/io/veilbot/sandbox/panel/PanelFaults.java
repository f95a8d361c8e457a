package io.veilbot.sandbox.panel;

import io.veilbot.sandbox.core.FaultKind;
import java.util.List;
import java.util.stream.Stream;

/** What can be made to go wrong with a server, whatever its panel. */
public final class PanelFaults {

    private static final List<FaultKind> COMMON =
            List.of(
                    new FaultKind("unplug", "Connections are closed without an answer."),
                    new FaultKind("slow", "Every answer is late; value: milliseconds (3000)."),
                    new FaultKind("http-500", "Nothing is done, and the answer is 500."),
                    new FaultKind(
                            "http-status",
                            "Nothing is done, and the answer has this status; value: the status"
                                    + " (503)."),
                    new FaultKind(
                            "garbage",
                            "Nothing is done, and the answer is 200 with this; value: a text (a"
                                    + " page)."),
                    new FaultKind("empty-listing", "The list of keys is empty, though they exist."),
                    new FaultKind(
                            "timeout-after-create",
                            "The key is made, but never answered; value: milliseconds until the"
                                    + " connection is closed (60000)."),
                    new FaultKind("forget-keys", "All keys are gone, once.", true));

    private PanelFaults() {}

    /**
     * All of them, and what else this kind of panel does.
     *
     * @param more in the order in which they are shown
     */
    public static List<FaultKind> and(FaultKind... more) {
        return Stream.concat(COMMON.stream(), Stream.of(more)).toList();
    }
}
