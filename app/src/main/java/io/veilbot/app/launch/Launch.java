package io.veilbot.app.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the shop is started with.
 *
 * @param environment settings by their names in the environment; the map given, not the process's
 *     own
 * @param data the data folder
 * @param port to answer on; 0 for the usual one, or any other if that is taken
 */
public record Launch(Map<String, String> environment, Path data, int port) {

    /** Settings every shop gets; the lowest in rank, so that any other source overrules them. */
    Map<String, Object> settings(int chosenPort, URI url) {
        var settings = new java.util.HashMap<String, Object>();
        environment.forEach(settings::put);
        settings.put("server.port", chosenPort);
        settings.put("management.server.port", Ports.any());
        settings.put("veilbot.data", data.toAbsolutePath().toString());
        settings.put("veilbot.public-url", environment.getOrDefault("PUBLIC_URL", url.toString()));
        settings.put("veilbot.work.sole-node", embedded());
        return settings;
    }

    /**
     * One process owns an embedded shop, so work it finds leased at its start is its own left-over.
     */
    private boolean embedded() {
        return environment.getOrDefault("VEILBOT_MODE", "embedded").equals("embedded");
    }
}
