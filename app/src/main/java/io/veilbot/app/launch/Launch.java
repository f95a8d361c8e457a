package io.veilbot.app.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;

/**
 * What the shop is started with.
 *
 * @param environment settings by their names in the environment; the map given, not the process's
 *     own
 * @param data the data folder
 * @param port to answer on; 0 for the usual one, or any other if that is taken
 * @param trade what a fresh shop that pretends is filled with
 */
public record Launch(Map<String, String> environment, Path data, int port, Trade trade) {

    /** A shop that begins empty. */
    public Launch(Map<String, String> environment, Path data, int port) {
        this(environment, data, port, Trade.NONE);
    }

    /** What this start decided; it outranks every other source of settings. */
    Map<String, Object> settings(int chosenPort, URI url) {
        var settings = new java.util.HashMap<String, Object>();
        environment.forEach(settings::put);
        settings.put("server.port", chosenPort);
        settings.put("management.server.port", Ports.any());
        settings.put("veilbot.data", data.toAbsolutePath().toString());
        settings.put("veilbot.public-url", environment.getOrDefault("PUBLIC_URL", url.toString()));
        settings.put("veilbot.work.sole-node", alone());
        if (alone()) {
            // Claims of a killed process are this one's own: it need not wait for them to run out.
            settings.put("veilbot.node", "embedded");
        }
        return settings;
    }

    /**
     * What this start decided outranks every other source of settings; said again, it is replaced.
     */
    static void outrank(SpringApplication application, Map<String, Object> settings) {
        application.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("launch", settings)));
    }

    /**
     * One process owns an embedded shop, so what it finds leased at its start is its own left-over.
     */
    private boolean alone() {
        return environment.getOrDefault("VEILBOT_MODE", "embedded").equals("embedded")
                && environment.getOrDefault("DATABASE_URL", "").isBlank();
    }
}
