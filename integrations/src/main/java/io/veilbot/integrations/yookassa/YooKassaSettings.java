package io.veilbot.integrations.yookassa;

import io.veilbot.api.Secret;
import io.veilbot.integrations.call.ApiAddress;
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
 * @param twoStep ways to pay, such as {@code yookassa} or {@code yookassa/bank_card}, whose money
 *     is earmarked first and taken by the shop; never SBP, which takes it at once
 * @param receipts fiscal receipts
 * @param sources networks callbacks come from, such as {@code 185.71.76.0/27}; empty lets all in
 */
@ConfigurationProperties("veilbot.yookassa")
public record YooKassaSettings(
        @DefaultValue("https://api.yookassa.ru/v3/") URI baseUrl,
        @DefaultValue("") String shopId,
        @DefaultValue("") Secret secretKey,
        @DefaultValue("") URI returnUrl,
        @DefaultValue("1h") Duration linkLifetime,
        @DefaultValue List<String> twoStep,
        @DefaultValue ReceiptSettings receipts,
        @DefaultValue List<String> sources) {

    private static final String IN_ONE_STEP = "yookassa/sbp";

    public YooKassaSettings {
        for (String way : twoStep) {
            if (way.equals(IN_ONE_STEP) || !way.matches("yookassa(/[a-z_]+)?")) {
                throw new IllegalArgumentException(
                        "veilbot.yookassa.two-step: " + way + " is not paid in two steps there");
            }
        }
        twoStep = List.copyOf(twoStep);
        baseUrl = ApiAddress.checked(baseUrl, "veilbot.yookassa.base-url");
        sources = List.copyOf(sources);
    }
}
