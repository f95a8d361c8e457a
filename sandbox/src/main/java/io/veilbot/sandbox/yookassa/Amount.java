package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/**
 * Money as the API writes it: {@code {"value": "199.00", "currency": "RUB"}}.
 *
 * @param value always two decimals
 */
record Amount(BigDecimal value, String currency) {

    private static final Set<String> CURRENCIES = Set.of("RUB", "USD", "EUR", "KZT", "BYN", "CNY");
    private static final BigDecimal AFTER_FEE = new BigDecimal("0.965");

    /** Reads one of our own. */
    static Amount of(JsonNode json) {
        return new Amount(
                new BigDecimal(json.path("value").asText()), json.path("currency").asText());
    }

    /** Reads one of a caller; {@code parameter} is where it stands in the body. */
    static Amount asked(JsonNode json, String parameter) {
        if (!json.isObject()) {
            throw Errors.invalid(parameter, "Amount is missing or is not an object");
        }
        JsonNode value = json.path("value");
        if (!value.isTextual() || !value.textValue().matches("\\d{1,12}\\.\\d{2}")) {
            throw Errors.invalid(
                    parameter + ".value", "Amount must be a string with two decimals: 199.00");
        }
        Amount amount = of(json);
        if (amount.value.signum() == 0) {
            throw Errors.invalid(parameter + ".value", "Amount must be greater than zero");
        }
        if (!CURRENCIES.contains(amount.currency)) {
            throw Errors.invalid(parameter + ".currency", "Unknown currency");
        }
        return amount;
    }

    Amount zero() {
        return new Amount(new BigDecimal("0.00"), currency);
    }

    Amount plus(Amount other) {
        return new Amount(value.add(other.value), currency);
    }

    boolean exceeds(Amount other) {
        return value.compareTo(other.value) > 0;
    }

    /** What the shop gets: the provider keeps 3.5 %. */
    Amount income() {
        return new Amount(value.multiply(AFTER_FEE).setScale(2, RoundingMode.HALF_UP), currency);
    }

    ObjectNode json() {
        return Json.object().put("value", value.toPlainString()).put("currency", currency);
    }
}
