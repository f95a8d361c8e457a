package io.veilbot.sandbox.yookassa;

import io.veilbot.sandbox.core.FaultKind;
import java.util.List;

/** Everything that can be made to go wrong here. */
final class YookassaFaults {

    static final List<FaultKind> ALL =
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
                    new FaultKind("test-mode-object", "A payment that is read says it is a test."),
                    new FaultKind("http-500", "Nothing is done, and the answer is 500."),
                    new FaultKind("slow", "Every answer is late; value: milliseconds (3000)."));

    private YookassaFaults() {}
}
