package io.veilbot.app.crash;

import java.nio.file.Path;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Only where everything outside is pretended, and only if {@code VEILBOT_CRASH_AT} names the file
 * that names the point.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("veilbot.pretends")
@ConditionalOnProperty("VEILBOT_CRASH_AT")
class CrashConfiguration {

    @Bean
    CrashSite crashSite(@Value("${VEILBOT_CRASH_AT}") Path order) {
        return new CrashSite(order);
    }

    @Bean
    CrashAtWork crashAtWork(CrashSite site) {
        return new CrashAtWork(site);
    }

    @Bean
    CrashAtNotice crashAtNotice(CrashSite site) {
        return new CrashAtNotice(site);
    }

    @Bean
    ConfigurerModule crashAtEvents(CrashSite site) {
        return configurer ->
                configurer
                        .eventProcessing()
                        .registerDefaultHandlerInterceptor(
                                (axon, group) -> new CrashAtEvent(group, site));
    }
}
