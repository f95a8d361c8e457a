package io.veilbot.integrations.yookassa;

import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.StrictJson;

/** Why a payment was cancelled, in the shop's words. Unknown reasons count as declined. */
final class Cancellation {

    private static final int LONGEST_WORD = 64;

    private Cancellation() {}

    static PaymentOutcome of(StrictJson payment, String id) {
        var details = payment.child("cancellation_details");
        String reason = details.flatMap(it -> it.textIfAny("reason", LONGEST_WORD)).orElse("");
        String party = details.flatMap(it -> it.textIfAny("party", LONGEST_WORD)).orElse("");
        return switch (reason) {
            case "expired_on_confirmation" -> new PaymentOutcome.Expired(id);
            case "canceled_by_merchant", "expired_on_capture" ->
                    new PaymentOutcome.Cancelled(id, reason);
            case "" -> new PaymentOutcome.Declined(id, "unknown");
            default ->
                    party.equals("merchant")
                            ? new PaymentOutcome.Cancelled(id, reason)
                            : new PaymentOutcome.Declined(id, reason);
        };
    }
}
