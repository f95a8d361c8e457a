package io.veilbot.integrations.yookassa;

import io.veilbot.api.sales.RefundId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Returned;
import java.util.Optional;

/** Reads the provider's refund object, as strictly as a payment. */
final class RefundReader {

    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_DESCRIPTION = 250;

    private RefundReader() {}

    /**
     * @throws UnreadableAnswerException if it is not such an object
     */
    static Outcome<Returned> outcome(StrictJson refund) {
        return switch (status(refund)) {
            case "succeeded" -> new Outcome.Done<>(read(refund));
            case "pending" -> new Outcome.Pending<>("not-returned-yet");
            case "canceled" -> new Outcome.Refused<>(reason(refund));
            default -> throw new UnreadableAnswerException("status");
        };
    }

    /** Empty unless the money went back. */
    static Optional<Returned> returned(StrictJson refund) {
        return status(refund).equals("succeeded") ? Optional.of(read(refund)) : Optional.empty();
    }

    static Optional<StrictJson> find(StrictJson page, RefundId ours) {
        return page.children("items").stream()
                .filter(refund -> intent(refund).filter(ours::equals).isPresent())
                .findFirst();
    }

    private static String status(StrictJson refund) {
        return refund.text("status", LONGEST_WORD);
    }

    private static Returned read(StrictJson refund) {
        return new Returned(
                PaymentReader.id(refund),
                intent(refund),
                AmountReader.required(refund, "amount")
                        .orElseThrow(() -> new UnreadableAnswerException("currency")));
    }

    /** What we noted ourselves; whatever staff wrote on the provider's own page is not ours. */
    private static Optional<RefundId> intent(StrictJson refund) {
        return refund.textIfAny("description", LONGEST_DESCRIPTION)
                .filter(note -> note.matches("refund-[A-Za-z0-9_-]{1,90}"))
                .map(RefundId::new);
    }

    private static String reason(StrictJson refund) {
        return refund.child("cancellation_details")
                .flatMap(details -> details.textIfAny("reason", LONGEST_WORD))
                .orElse("unknown");
    }
}
