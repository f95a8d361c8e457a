package io.veilbot.sandbox.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Files of the pages, packed into the jar under {@code io/veilbot/sandbox/web}. */
public final class Assets {

    private static final String FOLDER = "/io/veilbot/sandbox/web/";
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "png", "image/png");

    private Assets() {}

    /** Serves {@code /sandbox/assets/{name}}. */
    public static void routes(Router router) {
        router.get("/sandbox/assets/{name}", request -> serve(request.variable("name")));
    }

    private static Answer serve(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Optional<byte[]> file =
                type == null || !name.matches("[\\w-]+\\.\\w+") ? Optional.empty() : read(name);
        return file.map(bytes -> Answer.bytes(200, type == null ? "" : type, bytes))
                .orElseThrow(() -> StopException.notFound("There is no asset \"" + name + "\"."));
    }

    static Optional<byte[]> read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + name + " cannot be read", e);
        }
    }
}
