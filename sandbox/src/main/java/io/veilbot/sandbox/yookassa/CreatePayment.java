package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * A checked {@code POST /payments}.
 *
 * @param capture whether one step is enough; false holds the money first
 */
record CreatePayment(Amount amount, boolean capture, ObjectNode body) {

    private static final int LONGEST_DESCRIPTION = 128;
    private static final int MOST_METADATA = 16;
    private static final int LONGEST_METADATA_KEY = 32;
    private static final int LONGEST_METADATA_VALUE = 512;
    private static final Set<String> METHODS =
            Set.of(
                    "bank_card",
                    "sbp",
                    "sberbank",
                    "tinkoff_bank",
                    "yoo_money",
                    "mobile_balance",
                    "cash",
                    "sber_loan");

    /** Checks in the order in which the fields are documented; names the first wrong one. */
    static CreatePayment of(ObjectNode body) {
        Amount amount = Amount.asked(body.path("amount"), "amount");
        checkFlag(body, "capture");
        checkFlag(body, "save_payment_method");
        checkDescription(body.path("description"));
        checkMetadata(body.path("metadata"));
        checkWay(body);
        return new CreatePayment(amount, body.path("capture").asBoolean(false), body);
    }

    boolean usesSavedMethod() {
        return body.hasNonNull("payment_method_id");
    }

    String savedMethod() {
        return body.path("payment_method_id").asText();
    }

    private static void checkFlag(ObjectNode body, String name) {
        JsonNode flag = body.path(name);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            throw Errors.invalid(name, "Must be true or false");
        }
    }

    static void checkDescription(JsonNode description) {
        boolean absent = description.isMissingNode() || description.isNull();
        if (!absent
                && (!description.isTextual()
                        || description.textValue().length() > LONGEST_DESCRIPTION)) {
            throw Errors.invalid("description", "Must be a string of at most 128 characters");
        }
    }

    private static void checkMetadata(JsonNode metadata) {
        if (metadata.isMissingNode() || metadata.isNull()) {
            return;
        }
        if (!metadata.isObject() || metadata.size() > MOST_METADATA) {
            throw Errors.invalid("metadata", "Must be an object with at most 16 pairs");
        }
        for (Map.Entry<String, JsonNode> pair : metadata.properties()) {
            if (pair.getKey().length() > LONGEST_METADATA_KEY
                    || !pair.getValue().isTextual()
                    || pair.getValue().textValue().length() > LONGEST_METADATA_VALUE) {
                throw Errors.invalid(
                        "metadata",
                        "Keys are at most 32 characters, values strings of at most 512");
            }
        }
    }

    private static void checkWay(ObjectNode body) {
        JsonNode method = body.path("payment_method_data").path("type");
        if (!method.isMissingNode() && !METHODS.contains(method.asText())) {
            throw Errors.invalid("payment_method_data.type", "Unknown payment method");
        }
        if (method.asText().equals(Payments.SBP) && !body.path("capture").asBoolean(false)) {
            throw Errors.invalid("capture", "Payments by SBP cannot be held");
        }
        if (body.hasNonNull("payment_method_id")) {
            return;
        }
        JsonNode confirmation = body.path("confirmation");
        if (!confirmation.isObject()) {
            throw Errors.invalid("confirmation", "Confirmation is required");
        }
        if (!confirmation.path("type").asText().equals("redirect")) {
            throw Errors.invalid("confirmation.type", "The sandbox pretends redirect only");
        }
        if (!confirmation.path("return_url").asText().matches("(https?|tg)://\\S{1,2048}")) {
            throw Errors.invalid("confirmation.return_url", "Must be an address to return to");
        }
    }
}
