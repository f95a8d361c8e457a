package io.veilbot.api.sales;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.veilbot.api.Money;
import java.time.Instant;
import java.util.Optional;

/** What a provider says became of a payment, as re-read from the provider, never as called back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PaymentOutcome.Paid.class, name = "paid"),
    @JsonSubTypes.Type(value = PaymentOutcome.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = PaymentOutcome.Expired.class, name = "expired"),
    @JsonSubTypes.Type(value = PaymentOutcome.Cancelled.class, name = "cancelled")
})
public sealed interface PaymentOutcome {

    /**
     * Money was taken.
     *
     * @param providerPaymentId the provider's id of the payment
     * @param amount what the provider says was paid
     * @param paidAt when, by the provider's clock
     * @param instrument how, in the provider's words, such as {@code bank_card}
     * @param fee what the provider keeps of it, where it tells
     * @param test whether the provider calls it a test; a shop in earnest does not take it for
     *     money
     */
    record Paid(
            String providerPaymentId,
            Money amount,
            Instant paidAt,
            String instrument,
            Optional<Money> fee,
            boolean test)
            implements PaymentOutcome {}

    /**
     * @param reason in the provider's words, such as {@code insufficient_funds}
     */
    record Declined(String providerPaymentId, String reason) implements PaymentOutcome {}

    /** The time to pay ran out. */
    record Expired(String providerPaymentId) implements PaymentOutcome {}

    /**
     * @param reason in the provider's words
     */
    record Cancelled(String providerPaymentId, String reason) implements PaymentOutcome {}
}
