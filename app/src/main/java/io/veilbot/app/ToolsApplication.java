package io.veilbot.app;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the shop that commands at the terminal use: nothing in it reaches out or talks. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ClockConfiguration.class, ShopConfiguration.class})
@ConfigurationPropertiesScan("io.veilbot.app")
@ComponentScan({
    "io.veilbot.app.audit",
    "io.veilbot.app.data",
    "io.veilbot.app.engine",
    "io.veilbot.app.evolution",
    "io.veilbot.app.postgres",
    "io.veilbot.app.rebuild",
    "io.veilbot.app.vault",
    "io.veilbot.projections"
})
public class ToolsApplication {}
