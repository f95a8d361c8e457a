package io.veilbot.integrations.platega;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.veilbot.integrations.payments.CallbackMessage;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;

/**
 * The two headers by which the shop is known there, and by which the provider is known here. They
 * prove who calls, and nothing of what is said.
 */
final class Login {

    private static final String MERCHANT = "X-MerchantId";
    private static final String SECRET = "X-Secret";

    private final String merchantId;
    private final String secret;

    Login(PlategaSettings settings) {
        this.merchantId = settings.merchantId();
        this.secret = settings.secret().text();
    }

    static Set<String> headers() {
        return Set.of(MERCHANT.toLowerCase(Locale.ROOT), SECRET.toLowerCase(Locale.ROOT));
    }

    HttpRequest.Builder on(HttpRequest.Builder request) {
        return request.header(MERCHANT, merchantId).header(SECRET, secret);
    }

    /** Both at once; takes as long for wrong ones as for the right ones. */
    boolean isOn(CallbackMessage message) {
        String shown = shown(message, MERCHANT) + "\n" + shown(message, SECRET);
        String right = merchantId + "\n" + secret;
        return MessageDigest.isEqual(right.getBytes(UTF_8), shown.getBytes(UTF_8));
    }

    private static String shown(CallbackMessage message, String header) {
        return message.headers().getOrDefault(header.toLowerCase(Locale.ROOT), "");
    }
}
