package io.veilbot.sandbox.provider;

import io.veilbot.sandbox.core.FaultKind;
import java.util.List;
import java.util.stream.Stream;

/** What can go wrong at every provider that a {@link Gate} and a {@link Notifier} serve. */
public final class CommonFaults {

    private static final List<FaultKind> ALL =
            List.of(
                    new FaultKind("lose-notification", "The notification is never sent."),
                    new FaultKind(
                            "delay-notification",
                            "The notification is late; value: seconds by the sandbox's clock (60)."),
                    new FaultKind("duplicate-notification", "The notification is sent twice."),
                    new FaultKind(
                            "out-of-order",
                            "The notification arrives after the next one about the same payment"
                                    + " (a minute later if there is none)."),
                    new FaultKind(
                            "error-500-after-create",
                            "What was asked is done, but answered by 500."),
                    new FaultKind(
                            "timeout-after-create",
                            "What was asked is done, but never answered; value: milliseconds until"
                                    + " the connection is closed (60000)."),
                    new FaultKind(
                            "lie-amount",
                            "A payment that is read shows another amount; value: which (\"1.00\")."),
                    new FaultKind(
                            "other-currency",
                            "A payment that is read shows another currency; value: which (\"USD\")."),
                    new FaultKind("http-500", "Nothing is done, and the answer is 500."),
                    new FaultKind("http-429", "Nothing is done, and the answer is 429."),
                    new FaultKind("garbage", "Nothing is done, and the answer is 200 with a page."),
                    new FaultKind("slow", "Every answer is late; value: milliseconds (3000)."));

    private CommonFaults() {}

    /** With those that only one provider has. */
    public static List<FaultKind> and(FaultKind... more) {
        return Stream.concat(ALL.stream(), Stream.of(more)).toList();
    }
}
