package io.veilbot.benchmarks;

import io.veilbot.api.Queries;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.app.launch.Shop;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The links of those who hold keys, beside a bare page as long, slice by slice. */
final class LinkContest {

    private static final int ROUNDS = 3;
    private static final int PACE = 2_000;
    private static final int ALL_AT_ONCE = 64;
    private static final int STEADY_SLICES = 10;
    private static final int WARM_UP_SLICES = 6;

    private final PageReads links;
    private final Path folder;

    LinkContest(Shop shop, Path folder) {
        this.links = new PageReads(shop.url(), paths(shop));
        this.folder = folder;
    }

    /**
     * @param figures bare page and links
     * @param ratios links beside the bare page
     * @param steady links at the pace of the goal
     */
    record Result(List<Figure> figures, List<Report.Ratio> ratios, Figure steady) {}

    private static List<String> paths(Shop shop) {
        Queries queries = shop.bean(Queries.class);
        return shop
                .bean(JdbcClient.class)
                .sql("select distinct subscription_id from views.keys where status = 'LIVE'")
                .query((row, _) -> new SubscriptionId(row.getString(1)))
                .stream()
                .map(id -> queries.ask(new FindSubscription(id)))
                .map(subscription -> "/sub/" + subscription.token())
                .toList();
    }

    Result measure(List<Integer> callers, Duration slice)
            throws InterruptedException, SQLException {
        try (var bare = new BarePage(example(), folder)) {
            var limit = new PageReads(bare.url(), List.of("/"));
            Progress.say("warming up links");
            Load.run(limit, ALL_AT_ONCE, slice);
            Load.run(links, ALL_AT_ONCE, slice.multipliedBy(WARM_UP_SLICES));
            var figures = new ArrayList<Figure>();
            var ratios = new ArrayList<Report.Ratio>();
            for (int number : callers) {
                Progress.say("a bare page and links in turn with %d callers".formatted(number));
                List<Figure> pair = pair(limit, number, slice);
                figures.addAll(pair);
                ratios.add(Report.Ratio.of(pair.getLast(), pair.getFirst()));
            }
            return new Result(figures, ratios, steady(slice.multipliedBy(STEADY_SLICES)));
        }
    }

    private List<Figure> pair(PageReads limit, int callers, Duration slice)
            throws InterruptedException, SQLException {
        var pages = new ArrayList<Run>();
        var own = new ArrayList<Run>();
        for (int round = 0; round < ROUNDS; round++) {
            pages.add(Load.run(limit, callers, slice));
            own.add(Load.run(links, callers, slice));
        }
        return List.of(
                Figure.of("bare page", callers, 1, pages), Figure.of("links", callers, 1, own));
    }

    private KeptConnection.Answer example() {
        try (var connection = new KeptConnection(links.server())) {
            return connection.get(links.paths().getFirst());
        }
    }

    private Figure steady(Duration time) throws SQLException {
        Progress.say("%d links a second".formatted(PACE));
        Run run = SteadyLoad.run(links, ALL_AT_ONCE, PACE, time);
        return Figure.of("links", PACE, 1, List.of(run));
    }
}
