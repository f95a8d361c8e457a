package io.veilbot.integrations.stripe;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import io.veilbot.integrations.call.Outcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the library's exceptions mean for a call. */
final class ErrorTable {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorTable.class);

    private ErrorTable() {}

    /** For a page to be paid: a shop that is not let in, or may not, cannot collect. */
    static <T> Outcome<T> onCreate(StripeException e) {
        return e instanceof AuthenticationException ? new Outcome.Refused<>(alert(e)) : common(e);
    }

    /** For the rest: a wrong key is put right by staff, and money must not be lost. */
    static <T> Outcome<T> onRead(StripeException e) {
        return e instanceof AuthenticationException
                ? new Outcome.NotAttempted<>(alert(e))
                : common(e);
    }

    /** Whatever else there is, such as 409 for a key that is in use, or 500, decides nothing. */
    private static <T> Outcome<T> common(StripeException e) {
        return switch (e) {
            case SilenceException silence -> silence.outcome();
            case RateLimitException _ -> new Outcome.NotAttempted<>("too_many_requests");
            case CardException _ -> new Outcome.Refused<>(name(e));
            case IdempotencyException _ -> new Outcome.Refused<>(name(e));
            case InvalidRequestException _ -> new Outcome.Refused<>(name(e));
            default -> new Outcome.Unknown<>(status(e));
        };
    }

    private static String alert(StripeException e) {
        LOG.error("Stripe does not let this shop in: {} {}", e.getStatusCode(), name(e));
        return name(e);
    }

    /** Such as {@code charge_already_refunded}, or the kind of error where it has no name. */
    private static String name(StripeException e) {
        return Optional.ofNullable(e.getCode())
                .or(() -> Optional.ofNullable(e.getStripeError()).map(error -> error.getType()))
                .filter(name -> name.matches("[a-z0-9_]{1,64}"))
                .orElseGet(() -> status(e));
    }

    private static String status(StripeException e) {
        return "status-" + e.getStatusCode();
    }
}
