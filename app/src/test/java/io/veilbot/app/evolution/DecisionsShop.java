package io.veilbot.app.evolution;

import io.veilbot.api.Vault;
import io.veilbot.app.engine.OpenVault;
import io.veilbot.app.vault.SealingModule;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The engine room and what decides about servers. Not found by whoever scans for the whole shop.
 */
@EnableAutoConfiguration
@ComponentScan({"io.veilbot.app.engine", "io.veilbot.command.fleet"})
class DecisionsShop {

    static ConfigurableApplicationContext open(String jdbcUrl) {
        return new SpringApplicationBuilder(DecisionsShop.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("spring.main.banner-mode", "off"))
                .run("--spring.datasource.url=" + jdbcUrl);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Vault vault() {
        return new OpenVault();
    }

    @Bean
    SealingModule sealingModule(Vault vault) {
        return new SealingModule(vault);
    }
}
