package io.veilbot.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Everything that runs in one process; what runs is chosen by settings. */
@SpringBootApplication(
        scanBasePackages = {
            "io.veilbot.app",
            "io.veilbot.command",
            "io.veilbot.sagas",
            "io.veilbot.projections",
            "io.veilbot.query",
            "io.veilbot.integrations",
            "io.veilbot.bot",
            "io.veilbot.web"
        })
@ConfigurationPropertiesScan("io.veilbot")
public class ShopApplication {}
