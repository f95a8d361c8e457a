package io.veilbot.bot;

import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.bot.dialog.OurMethods;
import io.veilbot.bot.dialog.PaymentMethods;
import io.veilbot.bot.dialog.PaymentMethods.Way;
import io.veilbot.bot.screen.Places;
import io.veilbot.bot.telegram.TelegramAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the bot, all under {@code veilbot}.
 *
 * @param publicUrl where people reach the shop's pages
 * @param supportUsername Telegram name of whoever answers people; empty if nobody does
 */
@ConfigurationProperties("veilbot")
public record BotSettings(
        @DefaultValue Telegram telegram,
        @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
        @DefaultValue("") String supportUsername,
        @DefaultValue Sales sales,
        @DefaultValue Trial trial,
        @DefaultValue Referral referral) {
    /**
     * @param token from @BotFather; secret
     * @param baseUrl scheme, host and perhaps port; no path
     * @param pollTimeout how long Telegram holds an empty poll; whole seconds
     */
    public record Telegram(
            @DefaultValue("") String token,
            @DefaultValue("https://api.telegram.org") URI baseUrl,
            @DefaultValue("25s") Duration pollTimeout) {
        /** Without the token: a log line must not tell. */
        @Override
        public String toString() {
            return "Telegram[" + baseUrl + "]";
        }
    }

    /**
     * @param methods {@code provider}, {@code provider/instrument} or either with {@code
     *     :CURRENCY}; roubles where none is named; best first
     * @param renewing those of them whose provider may keep what was paid with, by contract
     */
    public record Sales(
            @DefaultValue("yookassa:RUB") List<String> methods,
            @DefaultValue List<String> renewing) {}

    /**
     * What people are told of the trial; what it gives is decided elsewhere from the same setting.
     *
     * @param days 0 offers none
     */
    public record Trial(@DefaultValue("0") int days) {}

    /**
     * What people are told of the reward.
     *
     * @param days for bringing somebody who pays
     */
    public record Referral(@DefaultValue("0") int days) {}

    TelegramAddress address() {
        return new TelegramAddress(telegram.baseUrl(), telegram.token());
    }

    Places places() {
        return new Places(publicUrl, supportUsername);
    }

    PaymentMethods paymentMethods() {
        return new OurMethods(
                sales.methods().stream().map(Way::parse).toList(),
                sales.renewing().stream().map(PaymentMethod::new).toList());
    }
}
