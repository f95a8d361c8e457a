package io.veilbot.app.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program from the npm registry, which nobody here wrote. It is installed by its name, once for
 * all who ask, and used by small scripts among the test resources. What cannot be fetched here is
 * skipped, with the reason; what was fetched and fails, fails.
 */
final class ForeignClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ALL = Path.of("target", "foreign").toAbsolutePath();

    /** In npm's words: nobody answers, as opposed to an answer that is no. */
    private static final Pattern UNREACHABLE =
            Pattern.compile("E(NOTFOUND|CONNREFUSED|CONNRESET|TIMEDOUT|AI_AGAIN|NETUNREACH)");

    private static final Map<String, Optional<ForeignClient>> HAD = new ConcurrentHashMap<>();

    private final Path folder;

    private ForeignClient(Path folder) {
        this.folder = folder;
    }

    /**
     * Skips the test if it cannot be had.
     *
     * @param npmPackage with its version, such as {@code stripe@23.1.0}
     */
    static ForeignClient installed(String npmPackage) {
        return had(npmPackage).orElseGet(() -> abort("not judged by " + npmPackage));
    }

    /** Likewise, and leaves it to the test what to do without. */
    static Optional<ForeignClient> had(String npmPackage) {
        return HAD.computeIfAbsent(npmPackage, ForeignClient::fetched);
    }

    private static Optional<ForeignClient> fetched(String npmPackage) {
        Path folder = ALL.resolve(npmPackage.replaceAll("[^a-z0-9.-]+", "_"));
        try {
            Files.createDirectories(folder);
            // another process of tests may be at it
            try (var file = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
                    FileLock _ = file.lock()) {
                return Files.exists(folder.resolve("package.json"))
                        ? Optional.of(new ForeignClient(folder))
                        : install(folder, npmPackage);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ForeignClient> install(Path folder, String npmPackage) {
        Ran install =
                Ran.in(
                        folder,
                        "npm",
                        "install",
                        "--prefix=.",
                        "--ignore-scripts",
                        "--prefer-offline",
                        "--fetch-retries=0",
                        "--fetch-timeout=30000",
                        "--no-audit",
                        "--no-fund",
                        npmPackage);
        return switch (install.end()) {
            case MISSING -> without(npmPackage, "npm is not installed on this machine");
            case TOO_LATE -> without(npmPackage, "the npm registry did not answer in time");
            case ENDED -> {
                if (install.code() != 0 && UNREACHABLE.matcher(install.errors()).find()) {
                    yield without(npmPackage, "the npm registry cannot be reached");
                }
                assertThat(install.code()).as(install.errors()).isZero();
                yield Optional.of(new ForeignClient(folder));
            }
        };
    }

    private static Optional<ForeignClient> without(String npmPackage, String reason) {
        System.out.println("Not judged by " + npmPackage + ": " + reason + ".");
        return Optional.empty();
    }

    /**
     * Runs a script with the package beside it.
     *
     * @param script in the folder {@code foreign} of the test resources
     * @return what it wrote: one JSON value
     */
    JsonNode runs(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(Stream.of(arguments).toList());
        Ran ran = Ran.in(placeFor(script), command.toArray(String[]::new));
        assertThat(ran.end()).as(ran.errors()).isEqualTo(Ran.End.ENDED);
        assertThat(ran.code()).as(ran.errors()).isZero();
        try {
            return JSON.readTree(ran.output());
        } catch (JsonProcessingException e) {
            throw new AssertionError(script + " wrote: " + ran.output(), e);
        }
    }

    /** Below what is installed, where its script finds it, and with nothing from earlier runs. */
    private Path placeFor(String script) {
        try (InputStream source = ForeignClient.class.getResourceAsStream("/foreign/" + script)) {
            assertThat(source).as(script).isNotNull();
            Path place = Files.createTempDirectory(folder, "run");
            Files.writeString(place.resolve(script), new String(source.readAllBytes(), UTF_8));
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
