package io.veilbot.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.launch.Ports;
import io.veilbot.app.stories.Leftovers;
import io.veilbot.app.stories.Outside;
import io.veilbot.app.stories.Person;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands of the packaged program, beside a running shop and on the folder of a stopped one. */
class TerminalIT {

    private final Path folder =
            Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "terminal-");
    private final String data = folder.resolve("data").toString();
    private final Processes processes = new Processes(folder);
    private final URI url = URI.create("http://127.0.0.1:" + Ports.any());

    TerminalIT() throws IOException {}

    @AfterEach
    void endProcesses() {
        processes.close();
    }

    @Test
    void theThreeAccountsAgreeBesideARunningShopAndOnAStoppedOne() {
        String port = String.valueOf(url.getPort());
        processes
                .start("shop", Map.of(), "run", "--empty", "--data", data, "--port", port)
                .waitFor("VeilBot is open");
        Person.newcomer(new Outside(url), "Анна").opens().buys("1 месяц").sees("Ваш ключ готов\n");

        assertThat(reconciled("beside", "text")).contains("1 rows: 1 agree in everything");
        processes.close();
        assertThat(reconciled("alone", "text")).contains("1 rows: 1 agree in everything");
        assertThat(reconciled("into-a-file", "csv")).startsWith("at,provider,").hasLineCount(2);
        Leftovers.delete(folder);
    }

    /** What it said; it has to end, and well. */
    private String reconciled(String name, String format) {
        Instant now = Instant.now();
        String[] words = {
            "reconcile",
            "--from",
            now.minus(Duration.ofDays(1)).toString(),
            "--to",
            now.plus(Duration.ofDays(1)).toString(),
            "--provider",
            "yookassa",
            "--format",
            format,
            "--data",
            data
        };
        var command = processes.start(name, Map.of(), words);
        assertThat(command.end()).as(command.said()).isZero();
        return command.said();
    }
}
