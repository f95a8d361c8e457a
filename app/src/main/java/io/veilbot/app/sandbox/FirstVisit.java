package io.veilbot.app.sandbox;

import io.veilbot.api.Queries;
import io.veilbot.api.catalog.TariffQuery.AllTariffs;
import java.time.Duration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Fills an empty shop once; what staff changed afterwards is left alone. A past that was
 * interrupted is played on: how far behind the clock is, tells how far it came.
 */
final class FirstVisit implements ApplicationRunner {

    private final Queries queries;
    private final DemoShop shop;
    private final LinkedClock clock;
    private final Play play;
    private final Plan plan;

    FirstVisit(Queries queries, DemoShop shop, LinkedClock clock, Play play, Plan plan) {
        this.queries = queries;
        this.shop = shop;
        this.clock = clock;
        this.play = play;
        this.plan = plan;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        boolean empty = queries.ask(new AllTariffs()).tariffs().isEmpty();
        if (empty && plan.days() > 0) {
            var _ = clock.beginBehind(Duration.ofDays(plan.days()));
        }
        boolean behind = clock.behind().isPositive();
        if (empty || behind) {
            shop.open();
        }
        if (behind) {
            play.perform(plan);
        }
    }
}
