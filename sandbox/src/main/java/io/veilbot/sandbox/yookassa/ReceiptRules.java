package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Faults;
import java.math.BigDecimal;
import java.util.Set;

/** What a fiscal receipt must satisfy before a payment or a refund is accepted. */
final class ReceiptRules {

    private static final String EMAIL = "\\S+@\\S+\\.\\S+";
    private static final String PHONE = "[0-9]{4,15}";
    private static final int MOST_TAX_SYSTEMS = 6;
    private static final Set<String> SUBJECTS =
            Set.of("commodity", "job", "service", "payment", "another");
    private static final Set<String> MODES =
            Set.of("full_prepayment", "partial_prepayment", "advance", "full_payment", "credit");

    private final Faults faults;

    ReceiptRules(Faults faults) {
        this.faults = faults;
    }

    /**
     * @param body of the request
     * @param amount what its items must add up to
     */
    void check(ObjectNode body, Amount amount) {
        JsonNode receipt = body.path("receipt");
        if (!receipt.isMissingNode() && !receipt.isNull()) {
            check(receipt, amount);
        } else if (faults.strikes(YookassaStandIn.NAME, "receipt-required")) {
            throw Errors.invalid("receipt", "Receipt is missing or illegal");
        }
    }

    private static void check(JsonNode receipt, Amount amount) {
        JsonNode customer = receipt.path("customer");
        if (!customer.path("email").asText().matches(EMAIL)
                && !customer.path("phone").asText().matches(PHONE)) {
            throw Errors.invalid("receipt.customer", "Either email or phone is required");
        }
        int taxSystem = receipt.path("tax_system_code").asInt(1);
        if (taxSystem < 1 || taxSystem > MOST_TAX_SYSTEMS) {
            throw Errors.invalid("receipt.tax_system_code", "Must be a number from 1 to 6");
        }
        if (receipt.path("items").isEmpty()) {
            throw Errors.invalid("receipt.items", "At least one item is required");
        }
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode item : receipt.path("items")) {
            total = total.add(total(item));
        }
        if (total.compareTo(amount.value()) != 0) {
            throw Errors.invalid("receipt", "The sum of the items does not equal the amount");
        }
    }

    private static BigDecimal total(JsonNode item) {
        if (item.path("description").asText().isBlank()) {
            throw Errors.invalid("receipt.items.description", "The name is required");
        }
        CreatePayment.checkDescription(item.path("description"));
        if (!item.path("vat_code").isInt() || item.path("vat_code").intValue() < 1) {
            throw Errors.invalid("receipt.items.vat_code", "The rate is required");
        }
        known(item, "payment_subject", SUBJECTS);
        known(item, "payment_mode", MODES);
        BigDecimal price = Amount.asked(item.path("amount"), "receipt.items.amount").value();
        String quantity = item.path("quantity").asText();
        if (!quantity.matches("\\d+(\\.\\d{1,3})?")) {
            throw Errors.invalid("receipt.items.quantity", "Must be a positive number");
        }
        return price.multiply(new BigDecimal(quantity));
    }

    private static void known(JsonNode item, String name, Set<String> words) {
        if (item.hasNonNull(name) && !words.contains(item.path(name).asText())) {
            throw Errors.invalid("receipt.items." + name, "There is no such " + name);
        }
    }

    /** A receipt is registered a while after the money moved. */
    static void note(ObjectNode body, ObjectNode made) {
        if (body.hasNonNull("receipt")) {
            made.put("receipt_registration", "pending");
        }
    }
}
