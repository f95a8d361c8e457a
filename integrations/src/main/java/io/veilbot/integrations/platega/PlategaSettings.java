package io.veilbot.integrations.platega;

import io.veilbot.api.Secret;
import io.veilbot.integrations.call.ApiAddress;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shop's account at Platega.
 *
 * @param baseUrl of the API; https, or http to this machine for trying the shop
 * @param merchantId of the shop, not of whoever opened its cabinet
 * @param secret of the API, as the cabinet shows it; the one for payouts is another
 * @param way to pay where the method names none, such as {@code sbp} or {@code card}
 * @param returnUrl where the payer goes afterwards, however it went
 * @param tellsCustomers whether a buyer is told apart from others, by the number that the shop gave
 *     them: some shops are asked for that, and others are refused for a field too many
 * @param linkLifetime how long a link can be paid where the provider does not say
 */
@ConfigurationProperties("veilbot.platega")
public record PlategaSettings(
        @DefaultValue("https://app.platega.io/") URI baseUrl,
        @DefaultValue("") String merchantId,
        @DefaultValue("") Secret secret,
        @DefaultValue("sbp") String way,
        @DefaultValue("https://t.me") URI returnUrl,
        @DefaultValue("false") boolean tellsCustomers,
        @DefaultValue("15m") Duration linkLifetime) {

    public PlategaSettings {
        baseUrl = ApiAddress.checked(baseUrl, "veilbot.platega.base-url");
        if (Way.of(way).isEmpty()) {
            throw new IllegalArgumentException("veilbot.platega.way must be such as sbp or card");
        }
        if (!merchantId.isBlank() && secret.text().isBlank()) {
            throw new IllegalArgumentException("veilbot.platega.secret is missing");
        }
    }

    /** Whether its money is pretended. */
    boolean isTest() {
        return ApiAddress.isOnThisMachine(baseUrl);
    }
}
