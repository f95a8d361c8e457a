package io.veilbot.app.tunnels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.app.launch.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** sing-box as others built it: the heart of Hiddify, Karing and its own apps. */
public final class SingBox {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path program = Programs.orSkip("sing-box");
    private final Path folder;

    /** Skips the test if this machine has none. */
    public SingBox(Path folder) {
        this.folder = folder;
    }

    /** Such as {@code sing-box 1.14.1}. */
    public String version() {
        String said = Programs.said(program, "version").lines().findFirst().orElse("");
        return said.replace("version ", "");
    }

    /** What its apps say when they ask for a subscription. */
    public Map<String, String> headers() {
        return Map.of("User-Agent", "SFA/1.14.1 (sing-box 1.14.1)");
    }

    /** It reads a configuration, whole and as it is, and has nothing to say about it. */
    public void isContentWith(String config) {
        Path file = write("as-it-is.json", config);
        assertThat(Programs.said(program, "check", "-c", file.toString())).isEmpty();
    }

    /**
     * Runs by a configuration. Tests have no device whose whole traffic may be taken, so it is a
     * SOCKS proxy here, and may reach this machine.
     *
     * @param authority whose certificates it trusts
     */
    public App app(String config, Path authority) {
        int port = Ports.any();
        Path file = write("app.json", onThisMachine(config, port));
        var command =
                List.of(
                        "env",
                        "SSL_CERT_FILE=" + authority,
                        program.toString(),
                        "run",
                        "-c",
                        file.toString());
        return new App(Programs.start(command, folder.resolve("sing-box.log"), port), port);
    }

    private static String onThisMachine(String config, int port) {
        try {
            var here = (ObjectNode) JSON.readTree(config);
            ObjectNode socks = here.putArray("inbounds").addObject();
            socks.put("type", "socks").put("listen", "127.0.0.1").put("listen_port", port);
            ((ObjectNode) here.path("route")).remove("auto_detect_interface");
            return here.toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + config, e);
        }
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
