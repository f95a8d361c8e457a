package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Payment objects and what becomes of them. Each change makes a new object. */
final class Payments {

    /** How long an unpaid link lives. */
    static final Duration LINK_LIFE = Duration.ofHours(1);

    /** How long money is held for a capture. */
    static final Duration HOLD_LIFE = Duration.ofDays(7);

    /** The instant transfers of Russia's banks; money moves at once, so that nothing is held. */
    static final String SBP = "sbp";

    private Payments() {}

    static ObjectNode pending(CreatePayment asked, Instant now, Shop shop, URI checkout) {
        ObjectNode body = asked.body();
        ObjectNode payment = Json.object().put("id", UUID.randomUUID().toString());
        payment.put("status", "pending").set("amount", asked.amount().json());
        if (body.hasNonNull("description")) {
            payment.set("description", body.path("description"));
        }
        payment.putObject("recipient").put("account_id", shop.id()).put("gateway_id", "1");
        payment.put("created_at", time(now));
        ObjectNode confirmation = payment.putObject("confirmation").put("type", "redirect");
        confirmation.set("return_url", body.path("confirmation").path("return_url"));
        confirmation.put("confirmation_url", checkout + payment.path("id").asText());
        payment.put("test", shop.isTest()).put("paid", false).put("refundable", false);
        payment.set(
                "metadata",
                body.path("metadata").isObject() ? body.path("metadata") : Json.object());
        ReceiptRules.note(body, payment);
        return payment;
    }

    static ObjectNode paymentMethod(ObjectNode body) {
        String type = body.path("payment_method_data").path("type").asText("bank_card");
        ObjectNode method = Json.object().put("type", type).put("id", UUID.randomUUID().toString());
        method.put("saved", body.path("save_payment_method").asBoolean(false));
        if (type.equals(SBP)) {
            method.put("sbp_operation_id", "1027088AE4CB48CB81287833347A8777");
            method.putObject("payer_bank_details")
                    .put("bank_id", "100000000111")
                    .put("bic", "044525225");
        }
        if (!type.equals("bank_card")) {
            return method.put("title", type);
        }
        ObjectNode card = method.putObject("card").put("first6", "555555").put("last4", "4444");
        card.put("expiry_month", "12").put("expiry_year", "2040").put("card_type", "MasterCard");
        return method.put("title", "Bank card *4444");
    }

    static ObjectNode held(ObjectNode before, ObjectNode method, Instant now) {
        ObjectNode payment = before.deepCopy();
        payment.put("status", "waiting_for_capture").put("paid", true);
        payment.put("expires_at", time(now.plus(HOLD_LIFE))).set("payment_method", method);
        payment.remove("confirmation");
        return payment;
    }

    static ObjectNode succeeded(ObjectNode held, Amount captured, Instant now) {
        ObjectNode payment = held.deepCopy();
        payment.put("status", "succeeded").put("paid", true).put("refundable", true);
        payment.put("captured_at", time(now)).set("amount", captured.json());
        payment.set("income_amount", captured.income().json());
        payment.set("refunded_amount", captured.zero().json());
        payment.remove("expires_at");
        return payment;
    }

    static ObjectNode canceled(ObjectNode before, String party, String reason) {
        ObjectNode payment = before.deepCopy();
        payment.put("status", "canceled").put("paid", false).put("refundable", false);
        payment.putObject("cancellation_details").put("party", party).put("reason", reason);
        payment.remove("confirmation");
        payment.remove("expires_at");
        return payment;
    }

    static ObjectNode refunded(ObjectNode before, Amount more) {
        ObjectNode payment = before.deepCopy();
        Amount refunded = Amount.of(before.path("refunded_amount")).plus(more);
        payment.set("refunded_amount", refunded.json());
        payment.put("refundable", Amount.of(before.path("amount")).exceeds(refunded));
        return payment;
    }

    /** When it is cancelled by itself; empty for what is final. */
    static Optional<Instant> end(ObjectNode payment) {
        return switch (payment.path("status").asText()) {
            case "pending" ->
                    Optional.of(Instant.parse(payment.path("created_at").asText()).plus(LINK_LIFE));
            case "waiting_for_capture" ->
                    Optional.of(Instant.parse(payment.path("expires_at").asText()));
            default -> Optional.empty();
        };
    }

    static boolean is(ObjectNode payment, String status) {
        return payment.path("status").asText().equals(status);
    }

    static String time(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
