package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** What a fiscal receipt must satisfy before a payment is accepted. */
final class ReceiptRules {

    private ReceiptRules() {}

    static void check(JsonNode receipt, Amount amount) {
        if (receipt.isMissingNode() || receipt.isNull()) {
            return;
        }
        JsonNode customer = receipt.path("customer");
        if (!customer.hasNonNull("email") && !customer.hasNonNull("phone")) {
            throw Errors.invalid("receipt.customer", "Either email or phone is required");
        }
        if (receipt.path("items").isEmpty()) {
            throw Errors.invalid("receipt.items", "At least one item is required");
        }
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode item : receipt.path("items")) {
            CreatePayment.checkDescription(item.path("description"));
            total = total.add(total(item));
        }
        if (total.compareTo(amount.value()) != 0) {
            throw Errors.invalid("receipt", "The sum of the items does not equal the amount");
        }
    }

    private static BigDecimal total(JsonNode item) {
        if (!item.hasNonNull("vat_code")) {
            throw Errors.invalid("receipt.items.vat_code", "The rate is required");
        }
        BigDecimal price = Amount.asked(item.path("amount"), "receipt.items.amount").value();
        String quantity = item.path("quantity").asText();
        if (!quantity.matches("\\d+(\\.\\d{1,3})?")) {
            throw Errors.invalid("receipt.items.quantity", "Must be a positive number");
        }
        return price.multiply(new BigDecimal(quantity));
    }
}
