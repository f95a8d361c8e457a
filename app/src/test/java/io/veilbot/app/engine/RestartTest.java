package io.veilbot.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.toy.LampCommand.SwitchOn;
import io.veilbot.toy.LampId;
import io.veilbot.toy.LampProjection;
import io.veilbot.toy.LampQuery;
import io.veilbot.toy.LampSaga;
import io.veilbot.toy.LampShop;
import io.veilbot.toy.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RestartTest {

    @Test
    void aDeadlineFiresOnceAfterARestartAndNothingIsHandledTwice() {
        String database = TestPostgres.freshDatabase();
        var lamp = new LampId("lamp-1");
        try (var shop = LampShop.open(database)) {
            shop.getBean(Commands.class).send(new SwitchOn(lamp), Actor.system("test"));
            Await.until("deadline and row", () -> deadlines(shop.getBean(JdbcClient.class)) == 1);
            Await.until("row", () -> isBurning(shop.getBean(Queries.class), lamp));
        }
        try (var shop = LampShop.open(database)) {
            shop.getBean(MovableClock.class).move(LampSaga.LONG.plusSeconds(1));
            shop.getBean(Deadlines.class).check();
            Await.until("dark", () -> !isBurning(shop.getBean(Queries.class), lamp));
            JdbcClient jdbc = shop.getBean(JdbcClient.class);
            Await.until("deadline gone", () -> deadlines(jdbc) == 0);
            Await.until("saga ended", () -> count(jdbc, "saga_entry") == 0);
            assertThat(count(jdbc, "domain_event_entry")).isEqualTo(2);
            assertThat(shop.getBean(LampProjection.class).seen).hasSize(1);
        }
    }

    private static boolean isBurning(Queries queries, LampId lamp) {
        return queries.find(new LampQuery.ByLamp(lamp)).filter(it -> it.burning()).isPresent();
    }

    private static long deadlines(JdbcClient jdbc) {
        return count(jdbc, "scheduled_tasks");
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from engine." + table).query(Long.class).single();
    }
}
