package io.veilbot.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.time.Instant;
import java.util.UUID;

/** The API's objects about money; each is made once, and changed by making it anew. */
final class Things {

    /** Of a card, in thousandths, and the same for every one. */
    private static final long FEE_THOUSANDTHS = 29;

    private static final long FEE_FIXED = 30;

    private Things() {}

    /** With the kind of thing before it, such as {@code pi_}. */
    static ObjectNode made(String prefix, String kind, Instant now) {
        String id = prefix + UUID.randomUUID().toString().replace("-", "");
        ObjectNode thing = Json.object().put("id", id).put("object", kind);
        return thing.put("created", now.getEpochSecond()).put("livemode", false);
    }

    /** The payment behind a page, once somebody tried to pay. */
    static ObjectNode intent(ObjectNode session, ObjectNode data, Instant now) {
        ObjectNode intent = made("pi_", "payment_intent", now);
        intent.put("amount", session.path("amount_total").asLong()).put("amount_received", 0);
        intent.put("currency", session.path("currency").asText());
        intent.put("description", data.path("description").asText(null));
        intent.set("metadata", data.path("metadata").deepCopy());
        intent.putArray("payment_method_types").add("card");
        intent.put("capture_method", "automatic").put("status", "requires_payment_method");
        return intent.putNull("latest_charge").putNull("last_payment_error");
    }

    /** A try to take money by card. */
    static ObjectNode charge(ObjectNode intent, boolean paid, Instant now) {
        ObjectNode charge = made("ch_", "charge", now);
        long amount = intent.path("amount").asLong();
        charge.put("amount", amount).put("amount_captured", paid ? amount : 0);
        charge.put("amount_refunded", 0).put("currency", intent.path("currency").asText());
        charge.put("captured", paid).put("paid", paid).put("status", paid ? "succeeded" : "failed");
        charge.put("payment_intent", intent.path("id").asText());
        charge.put("refunded", false).put("disputed", false).putNull("balance_transaction");
        charge.put("failure_code", paid ? null : "card_declined");
        charge.set("metadata", intent.path("metadata").deepCopy());
        ObjectNode details = charge.putObject("payment_method_details").put("type", "card");
        details.putObject("card").put("brand", "visa").put("last4", "4242");
        return charge;
    }

    /** What came into the account of it. */
    static ObjectNode entry(ObjectNode charge, Instant now) {
        long amount = charge.path("amount").asLong();
        long fee = Math.min(amount, amount * FEE_THOUSANDTHS / 1000 + FEE_FIXED);
        ObjectNode entry = made("txn_", "balance_transaction", now).put("amount", amount);
        entry.put("currency", charge.path("currency").asText()).putNull("exchange_rate");
        entry.put("fee", fee).put("net", amount - fee).put("type", "charge");
        return entry.put("source", charge.path("id").asText()).put("status", "pending");
    }

    static ObjectNode refund(ObjectNode charge, long amount, ObjectNode notes, Instant now) {
        ObjectNode refund =
                of(charge, made("re_", "refund", now), amount).put("status", "succeeded");
        refund.putNull("reason").putNull("failure_reason");
        return refund.set("metadata", notes);
    }

    static ObjectNode dispute(ObjectNode charge, String reason, Instant now) {
        ObjectNode dispute = made("du_", "dispute", now);
        dispute.put("reason", reason).put("status", "needs_response");
        dispute.put("is_charge_refundable", false).putObject("metadata");
        return of(charge, dispute, charge.path("amount").asLong());
    }

    private static ObjectNode of(ObjectNode charge, ObjectNode thing, long amount) {
        thing.put("amount", amount).put("currency", charge.path("currency").asText());
        thing.put("charge", charge.path("id").asText());
        return thing.put("payment_intent", charge.path("payment_intent").asText());
    }
}
