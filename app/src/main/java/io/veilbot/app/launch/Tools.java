package io.veilbot.app.launch;

import io.veilbot.app.ToolsApplication;
import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What commands at the terminal need of a shop: its stores and read models, and nothing that acts.
 */
final class Tools implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Tools(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Tools open(Launch launch) {
        var application = new SpringApplication(ToolsApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var settings = new java.util.HashMap<>(launch.settings(0, URI.create("http://localhost")));
        settings.put("veilbot.processing", false);
        settings.put("veilbot.work.sole-node", false);
        settings.put("veilbot.node", "terminal-" + ProcessHandle.current().pid());
        Launch.outrank(application, settings);
        return new Tools(application.run());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
