package io.veilbot.api.sales;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.veilbot.api.Money;

/** What a provider says became of a refund, as read from the provider. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RefundOutcome.Returned.class, name = "returned"),
    @JsonSubTypes.Type(value = RefundOutcome.Refused.class, name = "refused")
})
public sealed interface RefundOutcome {

    /**
     * The money is on its way back.
     *
     * @param providerRefundId the provider's id of the refund
     * @param amount what went back
     */
    record Returned(String providerRefundId, Money amount) implements RefundOutcome {}

    /**
     * The provider will not give it back.
     *
     * @param reason in the provider's words
     */
    record Refused(String reason) implements RefundOutcome {}
}
