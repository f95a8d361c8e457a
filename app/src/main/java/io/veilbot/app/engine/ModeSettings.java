package io.veilbot.app.engine;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns {@code veilbot.mode} into the framework's own switches, and sets what holds in every mode.
 * Runs after the settings files were read; what it says about the mode cannot be overridden.
 */
public final class ModeSettings implements EnvironmentPostProcessor {

    /** Calls home and writes to the home directory, unless this is set before anything starts. */
    private static final Map<String, String> QUIET =
            Map.of(
                    "axoniq.update-checker.disabled", "true",
                    "disable-axoniq-console-message", "true");

    private static final Map<String, Object> SERVER_DEFAULTS =
            Map.ofEntries(
                    Map.entry("axon.axonserver.servers", "${veilbot.axonserver.servers:localhost}"),
                    Map.entry(
                            "axon.axonserver.client-id",
                            "${veilbot.node:${HOSTNAME:node}-${random.uuid}}"),
                    Map.entry("axon.axonserver.component-name", "veilbot"),
                    Map.entry("axon.axonserver.context", "${veilbot.axonserver.context:default}"),
                    Map.entry("axon.axonserver.token", "${veilbot.axonserver.token:}"),
                    Map.entry("axon.axonserver.ssl-enabled", "${veilbot.axonserver.tls:false}"),
                    Map.entry("axon.axonserver.connect-timeout", "5000"),
                    Map.entry("axon.axonserver.reconnect-interval", "2000"),
                    Map.entry("axon.axonserver.commit-timeout", "10000"),
                    Map.entry("axon.axonserver.suppress-download-message", "true"),
                    Map.entry("axon.axonserver.heartbeat.interval", "10000"),
                    Map.entry("axon.axonserver.heartbeat.timeout", "7500"),
                    Map.entry("axon.serializer.general", "jackson"),
                    Map.entry("axon.serializer.events", "jackson"),
                    Map.entry("axon.serializer.messages", "jackson"));

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        QUIET.forEach(System::setProperty);
        Mode mode = Mode.of(environment);
        var sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource("veilbotMode", switches(mode)));
        sources.addLast(new MapPropertySource("veilbotDefaults", SERVER_DEFAULTS));
    }

    private static Map<String, Object> switches(Mode mode) {
        return Stream.of(
                        Map.entry("axon.axonserver.enabled", mode.needsAxonServer()),
                        Map.entry(
                                "axon.axonserver.event-store.enabled",
                                !mode.keepsEventsInPostgres()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
