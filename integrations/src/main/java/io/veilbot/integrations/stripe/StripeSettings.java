package io.veilbot.integrations.stripe;

import io.veilbot.api.Secret;
import io.veilbot.integrations.call.ApiAddress;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shop's account at Stripe.
 *
 * @param baseUrl of the API; https, or http to this machine for trying the shop
 * @param secretKey of the API
 * @param webhookSecret by which the provider signs what it calls back, as its page of webhooks
 *     shows it
 * @param successUrl where the payer's browser goes after paying; proves nothing
 * @param cancelUrl where it goes back to without paying
 * @param linkLifetime how long a page can be paid; from two hours to a day
 */
@ConfigurationProperties("veilbot.stripe")
public record StripeSettings(
        @DefaultValue("https://api.stripe.com/") URI baseUrl,
        @DefaultValue("") Secret secretKey,
        @DefaultValue("") Secret webhookSecret,
        @DefaultValue("https://t.me") URI successUrl,
        @DefaultValue("https://t.me") URI cancelUrl,
        @DefaultValue("2h") Duration linkLifetime) {

    /** The provider wants half an hour from when it is asked, and may be asked for an hour. */
    private static final Duration SHORTEST = Duration.ofHours(2);

    private static final Duration LONGEST = Duration.ofDays(1);

    public StripeSettings {
        baseUrl = ApiAddress.checked(baseUrl, "veilbot.stripe.base-url");
        if (!secretKey.text().isBlank() && webhookSecret.text().isBlank()) {
            throw new IllegalArgumentException("veilbot.stripe.webhook-secret must be set");
        }
        if (linkLifetime.compareTo(SHORTEST) < 0 || linkLifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "veilbot.stripe.link-lifetime must be from 2 hours to 24 hours");
        }
    }

    /** As the library wants it: without a slash at the end. */
    String apiBase() {
        return baseUrl.toString().replaceFirst("/+$", "");
    }
}
