package io.veilbot.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.app.launch.Launch;
import io.veilbot.app.launch.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures a shop of its own, with pretended surroundings, beside the limits of this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure beside the limits of this machine.")
public final class Bench implements Callable<Integer> {

    /** A hundred people with one address ask as often as millions do. */
    private static final Map<String, String> PACE_LIFTED =
            Map.of("LINKS_PER_LINK", "100000000", "LINKS_PER_ADDRESS", "100000000");

    @Option(names = "--json", description = "File for the figures, to compare runs.")
    private @Nullable Path json;

    @Option(names = "--seconds", description = "Length of one slice; default: ${DEFAULT-VALUE}.")
    private int seconds = 2;

    @Option(
            names = "--callers",
            split = ",",
            description = "How many at the same time; default: ${DEFAULT-VALUE}.")
    private List<Integer> callers = List.of(1, 8, 64);

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Machine before = Machine.now();
        Path folder = Files.createTempDirectory("veilbot-bench");
        try {
            Report report = measure(before, folder);
            System.out.println(Sheet.of(report));
            if (json != null) {
                new ObjectMapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValue(json.toFile(), report);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
        return 0;
    }

    /** Thousands of payments would fill the terminal with the shop's everyday remarks. */
    private Report measure(Machine before, Path folder) throws InterruptedException, SQLException {
        System.setProperty("logging.level.io.veilbot", "WARN");
        System.setProperty("logging.level.org.apache.catalina", "ERROR");
        Progress.say("starting a shop");
        try (Shop shop = Shop.start(new Launch(PACE_LIFTED, folder.resolve("data"), 0))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(shop, folder), "stop"));
            return new Session(shop, folder, callers, Duration.ofSeconds(seconds)).measure(before);
        }
    }

    /** Also when interrupted: a database without its shop would stay behind. */
    private static void clear(Shop shop, Path folder) {
        shop.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
