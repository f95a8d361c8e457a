package io.veilbot.integrations.yookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.Money;

/** Writes the fiscal receipt into a payment or a refund, where the shop gives receipts. */
final class Receipt {

    private final ReceiptSettings settings;

    Receipt(ReceiptSettings settings) {
        this.settings = settings;
    }

    /**
     * One item of exactly this amount.
     *
     * @param body of the payment or refund
     */
    void write(ObjectNode body, Money amount) {
        if (!settings.enabled()) {
            return;
        }
        ObjectNode receipt = body.putObject("receipt");
        boolean mails = !settings.email().isEmpty();
        receipt.putObject("customer")
                .put(mails ? "email" : "phone", mails ? settings.email() : settings.phone());
        ObjectNode item = receipt.putArray("items").addObject();
        item.put("description", settings.item()).put("quantity", "1.00");
        AmountWriter.write(item, amount);
        item.put("vat_code", settings.vatCode());
        item.put("payment_subject", "service").put("payment_mode", "full_payment");
        if (settings.taxSystemCode() > 0) {
            receipt.put("tax_system_code", settings.taxSystemCode());
        }
    }
}
