package io.veilbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {

    @TempDir Path folder;

    @Test
    void clockRunsAheadByWhatWasAdvanced() {
        try (Sandbox sandbox = Sandboxes.inMemory()) {
            Caller caller = Caller.of(sandbox.port());
            Instant before = now(caller);

            JsonNode after = caller.post("/sandbox/clock", "{\"advance\":\"P30D\"}").body();

            assertThat(Instant.parse(after.path("now").asText()))
                    .isAfterOrEqualTo(before.plus(Duration.ofDays(30)));
            assertThat(after.path("offsetMillis").longValue())
                    .isEqualTo(Duration.ofDays(30).toMillis());
            assertThat(after.path("version").longValue()).isEqualTo(1);
        }
    }

    @Test
    void clockTakesCalendarPeriods() {
        try (Sandbox sandbox = Sandboxes.inMemory()) {
            Caller caller = Caller.of(sandbox.port());
            long offset =
                    caller.post("/sandbox/clock", "{\"advance\":\"P1M\"}")
                            .body()
                            .path("offsetMillis")
                            .longValue();
            assertThat(Duration.ofMillis(offset))
                    .isBetween(Duration.ofDays(28), Duration.ofDays(31));
        }
    }

    @Test
    void clockRefusesToGoBackOrToGuess() {
        try (Sandbox sandbox = Sandboxes.inMemory()) {
            Caller caller = Caller.of(sandbox.port());
            for (String bad :
                    new String[] {"-P1D", "PT0S", "tomorrow", "", "P9000000000D", "P1Mx"}) {
                Caller.Said said = caller.post("/sandbox/clock", "{\"advance\":\"" + bad + "\"}");
                assertThat(said.status()).as(bad).isEqualTo(400);
                assertThat(said.body().path("error").asText()).contains("advance");
            }
            assertThat(caller.get("/sandbox/clock").body().path("version").longValue()).isZero();
        }
    }

    @Test
    void clockThatNobodyMovedBeginsInThePastOnceAndCatchesUp() {
        try (Sandbox sandbox = Sandboxes.in(folder, "http://127.0.0.1:1")) {
            Caller caller = Caller.of(sandbox.port());
            assertThat(caller.post("/sandbox/clock", "{\"behind\":\"P90D\"}").status())
                    .isEqualTo(200);
            assertThat(now(caller)).isBefore(Instant.now().minus(Duration.ofDays(89)));
            assertThat(caller.post("/sandbox/clock", "{\"behind\":\"P1D\"}").status())
                    .isEqualTo(409);
        }
        try (Sandbox sandbox = Sandboxes.in(folder, "http://127.0.0.1:1")) {
            Caller caller = Caller.of(sandbox.port());
            JsonNode now = caller.post("/sandbox/clock", "{\"advance\":\"P90D\"}").body();
            assertThat(now.path("offsetMillis").longValue()).isZero();
            assertThat(now.path("version").longValue()).isEqualTo(2);
        }
    }

    @Test
    void clockReaderIsWokenByTheJump() {
        try (Sandbox sandbox = Sandboxes.inMemory()) {
            Caller caller = Caller.of(sandbox.port());
            CompletableFuture<Caller.Said> waiting =
                    CompletableFuture.supplyAsync(
                            () -> caller.get("/sandbox/clock?after=0&timeout=15"));

            assertThat(caller.post("/sandbox/clock", "{\"advance\":\"PT1H\"}").status())
                    .isEqualTo(200);

            assertThat(waiting.join().body().path("version").longValue()).isEqualTo(1);
        }
    }

    @Test
    void restartKeepsClockAndJournalEvenAfterATornLine() throws IOException {
        try (Sandbox sandbox = Sandboxes.in(folder, "http://127.0.0.1:1")) {
            Caller caller = Caller.of(sandbox.port());
            assertThat(caller.post("/sandbox/clock", "{\"advance\":\"P1D\"}").status())
                    .isEqualTo(200);
        }
        Files.writeString(
                folder.resolve("journal.jsonl"), "{\"seq\":2,\"at\"", StandardOpenOption.APPEND);
        try (Sandbox sandbox = Sandboxes.in(folder, "http://127.0.0.1:1")) {
            Caller caller = Caller.of(sandbox.port());
            assertThat(caller.get("/sandbox/clock").body().path("offsetMillis").longValue())
                    .isEqualTo(Duration.ofDays(1).toMillis());
            sandbox.shopUrl(java.net.URI.create("http://127.0.0.1:2"));
            JsonNode entries = caller.get("/sandbox/journal").body();
            assertThat(entries).extracting(one -> one.path("what").asText()).contains("advanced");
            for (int i = 0; i < entries.size(); i++) {
                assertThat(entries.path(i).path("seq").intValue()).isEqualTo(i + 1);
            }
        }
    }

    @Test
    void shopCanMoveAfterTheStart() {
        try (Sandbox sandbox = Sandboxes.inMemory()) {
            Caller caller = Caller.of(sandbox.port());
            assertThat(
                            caller.put(
                                            "/sandbox/settings",
                                            "{\"shopUrl\":\"http://127.0.0.1:9999\"}")
                                    .body()
                                    .path("shopUrl")
                                    .asText())
                    .isEqualTo("http://127.0.0.1:9999");
            assertThat(caller.put("/sandbox/settings", "{\"shopUrl\":\"nowhere\"}").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void journalAnswersWhatIsAskedFor() {
        try (Sandbox sandbox = Sandboxes.inMemory()) {
            Caller caller = Caller.of(sandbox.port());
            for (int i = 0; i < 3; i++) {
                assertThat(caller.post("/sandbox/clock", "{\"advance\":\"PT1M\"}").status())
                        .isEqualTo(200);
            }
            JsonNode jumps = caller.get("/sandbox/journal?what=advanced").body();
            assertThat(jumps).hasSize(3);
            long second = jumps.path(1).path("seq").longValue();
            assertThat(caller.get("/sandbox/journal?what=advanced&after=" + second).body())
                    .hasSize(1);
            assertThat(caller.get("/sandbox/journal?standIn=yookassa").body()).isEmpty();
            assertThat(caller.get("/sandbox/journal?after=x").status()).isEqualTo(400);
        }
    }

    @Test
    void unknownPathsAndMethodsAreRefusedInWords() {
        try (Sandbox sandbox = Sandboxes.inMemory()) {
            Caller caller = Caller.of(sandbox.port());
            assertThat(caller.get("/nothing").status()).isEqualTo(404);
            assertThat(caller.put("/sandbox/clock", "{}").status()).isEqualTo(405);
            assertThat(caller.post("/sandbox/clock", "{").status()).isEqualTo(400);
        }
    }

    private static Instant now(Caller caller) {
        return Instant.parse(caller.get("/sandbox/clock").body().path("now").asText());
    }
}
