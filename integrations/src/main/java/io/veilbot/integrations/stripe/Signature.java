package io.veilbot.integrations.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.veilbot.api.Secret;
import io.veilbot.integrations.payments.CallbackMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** What the provider writes beside a callback: when it signed, and HMAC-SHA-256 of that and it. */
final class Signature {

    static final String HEADER = "stripe-signature";

    /** Between signing and arriving; what is older was kept by somebody. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** The library reads it carelessly, and would throw whatever comes. */
    private static final Pattern SHAPE =
            Pattern.compile("t=[0-9]{1,12}(,[a-z0-9]{1,8}=[0-9a-f]{1,128}){1,10}");

    private final Secret secret;

    Signature(Secret secret) {
        this.secret = secret;
    }

    boolean isOn(CallbackMessage message) {
        String shown = message.headers().getOrDefault(HEADER, "");
        Clock arrival = Clock.fixed(message.arrivedAt(), ZoneOffset.UTC);
        try {
            return SHAPE.matcher(shown).matches()
                    && Webhook.Signature.verifyHeader(
                            message.text(), shown, secret.text(), TOLERANCE.toSeconds(), arrival);
        } catch (SignatureVerificationException e) {
            return false;
        }
    }
}
