package io.veilbot.toy;

import io.veilbot.app.engine.StoredTypes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine room with nothing but lamps in the shop. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"io.veilbot.app.engine", "io.veilbot.toy"})
public class LampShop {

    /** Opens the shop on a database; settings are {@code name=value}. */
    public static ConfigurableApplicationContext open(String jdbcUrl, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("spring.datasource.url=" + jdbcUrl);
        all.add("spring.datasource.hikari.maximum-pool-size=12");
        all.add("spring.main.banner-mode=off");
        return new SpringApplicationBuilder(LampShop.class)
                .web(WebApplicationType.NONE)
                .run(all.stream().map("--"::concat).toArray(String[]::new));
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    StoredTypes toyTypes() {
        return StoredTypes.in("io.veilbot.toy");
    }

    @Bean
    InitializingBean toyTable(FlywayMigrationInitializer migrated, JdbcClient jdbc) {
        return () ->
                jdbc.sql(
                                """
                                create schema if not exists toy;
                                create table if not exists toy.lamp (
                                    lamp text primary key, burning boolean, at timestamptz)
                                """)
                        .update();
    }
}
