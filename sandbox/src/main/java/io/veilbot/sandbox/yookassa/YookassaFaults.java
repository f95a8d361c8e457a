package io.veilbot.sandbox.yookassa;

import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.provider.CommonFaults;
import java.util.List;

/** Everything that can be made to go wrong here. */
final class YookassaFaults {

    static final List<FaultKind> ALL =
            CommonFaults.and(
                    new FaultKind("test-mode-object", "A payment that is read says it is a test."),
                    new FaultKind(
                            "receipt-required",
                            "A payment or refund without a receipt is refused."),
                    new FaultKind(
                            "keep-nothing",
                            "How somebody pays is not saved, though they let it be."),
                    new FaultKind(
                            "decline-saved",
                            "A saved method is not charged. Value: the reason, such as"
                                    + " permission_revoked."));

    private YookassaFaults() {}
}
