package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Faults;

/** The lies told to whoever reads a payment; the books stay honest. */
final class ReadFaults {

    private final Faults faults;

    ReadFaults(Faults faults) {
        this.faults = faults;
    }

    ObjectNode bend(ObjectNode payment) {
        ObjectNode shown = payment.deepCopy();
        faults.take(YookassaStandIn.NAME, null, "lie-amount")
                .ifPresent(value ->
                        shown.withObject("/amount")
                                .put("value", value.isNull() ? "1.00" : value.asText()));
        faults.take(YookassaStandIn.NAME, null, "other-currency")
                .ifPresent(value ->
                        shown.withObject("/amount")
                                .put("currency", value.isNull() ? "USD" : value.asText()));
        if (faults.strikes(YookassaStandIn.NAME, "test-mode-object")) {
            shown.put("test", true);
        }
        return shown;
    }
}
