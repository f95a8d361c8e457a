package io.veilbot.sandbox.platega;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A checked {@code POST /transaction/process}. */
record TransactionOrder(ObjectNode body) {

    private static final Set<String> KNOWN =
            Set.of(
                    "paymentMethod",
                    "paymentDetails",
                    "description",
                    "return",
                    "failedUrl",
                    "payload",
                    "metadata");
    private static final Set<Integer> METHODS = Set.of(2, 3, 11, 12, 13, 14, 16);
    private static final int LONGEST = 1024;

    /** An {@code id} is refused with every other field that is not known. */
    TransactionOrder {
        for (String name : (Iterable<String>) body::fieldNames) {
            require(KNOWN.contains(name), "Unknown property " + name);
        }
        require(METHODS.contains(body.path("paymentMethod").asInt()), "Unknown payment method");
        JsonNode details = body.path("paymentDetails");
        require(details.path("amount").isNumber(), "Amount must be a number");
        require(details.path("amount").decimalValue().signum() > 0, "Amount must be positive");
        require(details.path("currency").asText().equals("RUB"), "Unknown currency");
        for (String name : Set.of("description", "return", "failedUrl", "payload")) {
            JsonNode text = body.path(name);
            boolean fits = text.isTextual() && text.asText().length() <= LONGEST;
            require(text.isMissingNode() || fits, "Wrong " + name);
        }
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw Errors.invalid(otherwise);
        }
    }
}
