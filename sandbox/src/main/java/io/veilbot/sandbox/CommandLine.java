package io.veilbot.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The options of a sandbox in a process of its own. */
final class CommandLine {

    private static final Set<String> KNOWN =
            Set.of(
                    "--port",
                    "--data",
                    "--shop-url",
                    "--token",
                    "--shop-id",
                    "--secret",
                    "--cryptopay-token");

    private CommandLine() {}

    /**
     * @throws IllegalArgumentException with a sentence for the person if an option cannot be used
     */
    static SandboxSettings settings(String... args) {
        Map<String, String> given = options(args);
        String data = given.get("--data");
        return new SandboxSettings(
                port(given.getOrDefault("--port", "0")),
                data == null ? null : Path.of(data),
                URI.create(given.getOrDefault("--shop-url", "http://127.0.0.1:8080")),
                given.getOrDefault("--token", "1000000001:sandbox"),
                given.getOrDefault("--shop-id", "100500"),
                given.getOrDefault("--secret", "test_sandbox"),
                given.getOrDefault("--cryptopay-token", "1:sandbox"));
    }

    private static Map<String, String> options(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!KNOWN.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "Expected pairs of an option and its value, with options of "
                                + KNOWN.stream().sorted().toList()
                                + "; found "
                                + args[i]);
            }
            given.put(args[i], args[i + 1]);
        }
        return given;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(
                    "--port must be a number from 0 to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }
}
