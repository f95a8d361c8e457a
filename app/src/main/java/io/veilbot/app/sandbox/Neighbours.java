package io.veilbot.app.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.app.launch.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the stand-ins of a shop answer, for commands on the same folder.
 *
 * @param file that says so; what it says may be long over
 */
record Neighbours(Path file) {

    static Neighbours at(Launch launch) {
        return new Neighbours(launch.data().resolve("sandbox").resolve("address"));
    }

    void write(URI url) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, url.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if they do not answer, or something else does. */
    Optional<URI> running() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            URI url = URI.create(Files.readString(file).strip());
            return Optional.of(url).filter(Neighbours::answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(URI url) {
        try {
            return new SandboxClient(url, new ObjectMapper())
                    .get("/sandbox/clock")
                    .has("offsetMillis");
        } catch (UncheckedIOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
