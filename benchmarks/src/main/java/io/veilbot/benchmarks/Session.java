package io.veilbot.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.api.Commands;
import io.veilbot.app.launch.Shop;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One run: keys first, while the shop is idle; then limits and commands in turn. */
final class Session {

    private static final int CUSTOMERS = 300;
    private static final int ROUNDS = 3;
    private static final int CALLBACKS = 200;
    private static final int CALLBACK_SLICES = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final Shop shop;
    private final Path folder;
    private final List<Integer> callers;
    private final Duration slice;

    /**
     * @param folder for scratch
     */
    Session(Shop shop, Path folder, List<Integer> callers, Duration slice) {
        this.shop = shop;
        this.folder = folder;
        this.callers = callers;
        this.slice = slice;
    }

    Report measure(Machine before) throws InterruptedException, SQLException {
        List<Figure> keys = keys();
        LinkContest.Result links = new LinkContest(shop, folder).measure(callers, slice);
        PanelRuns.Result panel = new PanelRuns(shop, sandbox()).measure();
        RestartedCore.Result core = new RestartedCore(shop, sandbox()).measure();
        Figure callbacks = callbacks();
        double unjudged = secondsUntilAllAreJudged();
        List<Contest.Result> results = contests();
        return new Report(
                before,
                Machine.now(),
                before.busy(),
                results.stream().flatMap(result -> result.figures().stream()).toList(),
                results.stream().map(Contest.Result::ratio).toList(),
                keys,
                callbacks,
                links,
                panel,
                core,
                unjudged,
                stored("sales.payment-confirmed"),
                stored("sales.payment-mismatched"));
    }

    private List<Figure> keys() throws InterruptedException {
        var waves = new KeyWaves(sandbox());
        waves.measure(1);
        var figures = new ArrayList<Figure>();
        for (int people : callers) {
            Progress.say("%d at a time pay and wait for their keys".formatted(people));
            figures.add(waves.measure(people));
        }
        return figures;
    }

    private SandboxApi sandbox() {
        return new SandboxApi(URI.create(shop.setting("veilbot.sandbox.url")));
    }

    private Figure callbacks() throws InterruptedException {
        Progress.say("%d callbacks a second".formatted(CALLBACKS));
        new CallbackStream(shop.url()).measure(CALLBACKS, WARM_UP);
        return new CallbackStream(shop.url())
                .measure(CALLBACKS, slice.multipliedBy(CALLBACK_SLICES));
    }

    /** What is not judged yet waits in the queue of work: durable, and late. */
    private double secondsUntilAllAreJudged() throws InterruptedException {
        long start = System.nanoTime();
        while (count("select count(*) from integrations.callback where verdict is null") > 0) {
            Thread.sleep(Duration.ofMillis(50));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private List<Contest.Result> contests() throws InterruptedException, SQLException {
        Contest contest = contest();
        Progress.say("warming up");
        contest.round(8, slice);
        var results = new ArrayList<Contest.Result>();
        for (int number : callers) {
            Progress.say("L1, L2 and the shop in turn with %d callers".formatted(number));
            results.add(contest.measure(number, ROUNDS, slice));
        }
        return results;
    }

    private Contest contest() throws SQLException {
        var driver = new Driver(shop.bean(HikariDataSource.class));
        driver.prepare();
        StoredEvent created = driver.example("sales.payment-requested");
        StoredEvent confirmed = driver.example("sales.payment-confirmed");
        Commands commands = shop.bean(Commands.class);
        return new Contest(
                new BareInserts(driver, created),
                new DriverPairs(driver, created, confirmed),
                new ShopPairs(
                        commands, shop.bean(Clock.class), Customers.register(commands, CUSTOMERS)));
    }

    private long stored(String name) {
        return count("select count(*) from engine.domain_event_entry where payload_type = ?", name);
    }

    private long count(String query, Object... parameters) {
        return JdbcClient.create(shop.bean(HikariDataSource.class))
                .sql(query)
                .params(parameters)
                .query(Long.class)
                .single();
    }
}
