package io.veilbot.integrations.yookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.Money;

/** Writes amounts as the provider wants them: a decimal with all its digits, and the currency. */
final class AmountWriter {

    private AmountWriter() {}

    static void write(ObjectNode object, Money amount) {
        object.putObject("amount")
                .put("value", amount.decimal())
                .put("currency", amount.currency().name());
    }
}
