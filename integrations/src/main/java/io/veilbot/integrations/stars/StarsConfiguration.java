package io.veilbot.integrations.stars;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.payments.OnAccount;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Telegram Stars, for every bot: what was sold for them is looked after even if nothing more is.
 */
@Configuration(proxyBeanMethods = false)
@OnAccount("veilbot.stars.token")
@EnableConfigurationProperties(StarsSettings.class)
public class StarsConfiguration {

    @Bean(destroyMethod = "close")
    Caller starsCaller() {
        return Caller.trustingAuthorities(Caller.WHOLE);
    }

    @Bean
    TelegramStars telegramStars(
            Caller starsCaller, StarsSettings settings, JdbcClient jdbc, Clock clock) {
        var book = new StarBook(jdbc, settings.bot());
        return new TelegramStars(starsCaller, settings, book, new ObjectMapper(), clock);
    }
}
