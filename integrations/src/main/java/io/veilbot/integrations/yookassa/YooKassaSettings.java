package io.veilbot.integrations.yookassa;

import io.veilbot.api.Secret;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shop's account at YooKassa.
 *
 * @param baseUrl of the API; https, or http to this machine for trying the shop
 * @param shopId number of the shop there
 * @param secretKey of the API
 * @param returnUrl where the payer's browser goes afterwards; proves nothing
 * @param linkLifetime how long a pay link works; the provider documents about an hour
 * @param sources networks callbacks come from, such as {@code 185.71.76.0/27}; empty lets all in
 */
@ConfigurationProperties("veilbot.yookassa")
public record YooKassaSettings(
        @DefaultValue("https://api.yookassa.ru/v3/") URI baseUrl,
        String shopId,
        Secret secretKey,
        URI returnUrl,
        @DefaultValue("1h") Duration linkLifetime,
        @DefaultValue List<String> sources) {

    public YooKassaSettings {
        if (!"https".equals(baseUrl.getScheme()) && !isOnThisMachine(baseUrl)) {
            throw new IllegalArgumentException("veilbot.yookassa.base-url must be https");
        }
        if (!baseUrl.getPath().endsWith("/")) {
            baseUrl = URI.create(baseUrl + "/");
        }
        sources = List.copyOf(sources);
    }

    private static boolean isOnThisMachine(URI url) {
        String host = String.valueOf(url.getHost());
        return "http".equals(url.getScheme())
                && (host.equals("localhost") || isLoopbackLiteral(host));
    }

    private static boolean isLoopbackLiteral(String host) {
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
