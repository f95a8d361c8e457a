package io.veilbot.integrations.cryptopay;

import io.veilbot.api.Secret;
import io.veilbot.integrations.call.ApiAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shop's app at Crypto Pay.
 *
 * @param baseUrl of the API; https, or http to this machine for trying the shop
 * @param token of the app, as @CryptoBot shows it; also the key of its signatures
 * @param assets coins in which a price in other money can be paid, such as {@code USDT}
 * @param returnUrl where a button leads after paying; none if empty
 * @param linkLifetime how long an invoice can be paid; a month at most
 */
@ConfigurationProperties("veilbot.cryptopay")
public record CryptoPaySettings(
        @DefaultValue("https://pay.crypt.bot/api/") URI baseUrl,
        @DefaultValue("") Secret token,
        @DefaultValue({"USDT", "TON"}) List<String> assets,
        @DefaultValue("") URI returnUrl,
        @DefaultValue("1h") Duration linkLifetime) {

    private static final Duration LONGEST = Duration.ofDays(31);

    public CryptoPaySettings {
        baseUrl = ApiAddress.checked(baseUrl, "veilbot.cryptopay.base-url");
        if (linkLifetime.compareTo(LONGEST) > 0 || linkLifetime.isNegative()) {
            throw new IllegalArgumentException(
                    "veilbot.cryptopay.link-lifetime must be 31 days at most");
        }
        for (String asset : assets) {
            if (Asset.of(asset).isEmpty()) {
                throw new IllegalArgumentException(
                        "veilbot.cryptopay.assets must be of " + List.of(Asset.values()));
            }
        }
        assets = List.copyOf(assets);
    }

    /** Whether its money is of the test net, or pretended. */
    boolean isTest() {
        return ApiAddress.isOnThisMachine(baseUrl)
                || String.valueOf(baseUrl.getHost()).startsWith("testnet");
    }
}
