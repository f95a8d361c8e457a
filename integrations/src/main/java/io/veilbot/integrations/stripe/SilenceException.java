package io.veilbot.integrations.stripe;

import com.stripe.exception.ApiConnectionException;
import io.veilbot.integrations.call.Outcome;

/** No usable answer came over the wire. */
final class SilenceException extends ApiConnectionException {

    private final String reason;
    private final boolean sent;

    /**
     * @param sent whether the provider may have seen the call
     */
    SilenceException(String reason, boolean sent) {
        super(reason);
        this.reason = reason;
        this.sent = sent;
    }

    <T> Outcome<T> outcome() {
        return sent ? new Outcome.Unknown<>(reason) : new Outcome.NotAttempted<>(reason);
    }
}
