package io.veilbot.app.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A provider's client from the npm registry, which nobody here wrote. It is installed by its name
 * for one test class, and used by a small script among the test resources. What cannot be fetched
 * here is skipped, with the reason; what was fetched and fails, fails.
 */
final class ForeignClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** In npm's words: nobody answers, as opposed to an answer that is no. */
    private static final Pattern UNREACHABLE =
            Pattern.compile("E(NOTFOUND|CONNREFUSED|CONNRESET|TIMEDOUT|AI_AGAIN|NETUNREACH)");

    private final Path folder;

    private ForeignClient(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder empty, and gone after the test
     * @param npmPackage with its version, such as {@code stripe@23.1.0}
     */
    static ForeignClient installed(Path folder, String npmPackage) {
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
        switch (install.end()) {
            case MISSING -> skip(npmPackage, "npm is not installed on this machine");
            case TOO_LATE -> skip(npmPackage, "the npm registry did not answer in time");
            case ENDED -> {
                if (install.code() != 0 && UNREACHABLE.matcher(install.errors()).find()) {
                    skip(npmPackage, "the npm registry cannot be reached");
                }
                assertThat(install.code()).as(install.errors()).isZero();
            }
        }
        return new ForeignClient(folder);
    }

    private static void skip(String npmPackage, String reason) {
        String sentence = "Not judged by " + npmPackage + ": " + reason + ".";
        System.out.println(sentence);
        abort(sentence);
    }

    /**
     * Runs a script with the package beside it.
     *
     * @param script in the folder {@code foreign} of the test resources
     * @return what it wrote: one JSON value
     */
    JsonNode runs(String script, String... arguments) {
        copy(script);
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(Stream.of(arguments).toList());
        Ran ran = Ran.in(folder, command.toArray(String[]::new));
        assertThat(ran.end()).as(ran.errors()).isEqualTo(Ran.End.ENDED);
        assertThat(ran.code()).as(ran.errors()).isZero();
        try {
            return JSON.readTree(ran.output());
        } catch (JsonProcessingException e) {
            throw new AssertionError(script + " wrote: " + ran.output(), e);
        }
    }

    private void copy(String script) {
        try (InputStream source = ForeignClient.class.getResourceAsStream("/foreign/" + script)) {
            assertThat(source).as(script).isNotNull();
            Files.writeString(folder.resolve(script), new String(source.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
