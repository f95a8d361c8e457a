package io.veilbot.api.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;

/** Identity of a refund; also the idempotence key towards the provider. */
public record RefundId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RefundId {
        Identifier.check("refund", value);
    }

    /**
     * @param number counts the payment's refunds from 1
     */
    public static RefundId of(PaymentId payment, int number) {
        return new RefundId(Identifier.derive("refund", payment, number));
    }

    /** Of money that came otherwise than agreed: one such finding goes back once. */
    public static RefundId ofFinding(PaymentId payment, String providerPaymentId) {
        return new RefundId(Identifier.derive("refund", payment, providerPaymentId));
    }

    /**
     * Of a refund that was made elsewhere.
     *
     * @param totalMinor all that went back of this payment, as the provider tells it
     */
    public static RefundId seenAtProvider(PaymentId payment, long totalMinor) {
        return new RefundId(Identifier.derive("refund", payment, "total", totalMinor));
    }

    @Override
    public String toString() {
        return value;
    }
}
