package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.bot.work.LeasesLeftBehind;
import io.veilbot.integrations.work.Leases;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import io.veilbot.integrations.work.Workers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process is killed with work in hand, and another starts before its leases have run out. */
class LeasesLeftBehindTest {

    private static final Set<String> KINDS = Set.of("errand");
    private static final String FREE =
            """
            select (select count(*) from bot.update_inbox where leased_until is null)
                 + (select count(*) from bot.notice where leased_until is null)\
            """;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void workIsTakenUpAtOnceWhereNobodyElseWorksAndLeftAloneElsewhere(boolean alone) {
        var settings =
                Map.<String, Object>of(
                        "veilbot.work.enabled", "false", "veilbot.work.sole-node", alone);
        try (var room = new Room(settings)) {
            room.bean(WorkDesk.class)
                    .order(WorkOrder.of("errand", "a", Map.of(), room.clock.instant()));
            var leases = new Leases(room.jdbc, new ObjectMapper(), room.clock, Duration.ofHours(1));
            assertThat(leases.claim(KINDS, "killed")).isPresent();

            Workers successor = room.bean(Workers.class);
            successor.start();
            successor.stop();

            assertThat(leases.claim(KINDS, "heir").isPresent()).isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatPeopleSaidAndAreToldIsTakenUpAtOnceWhereNobodyElseWorks(boolean alone) {
        try (var room = Room.withoutWorkers()) {
            room.jdbc
                    .sql(
                            """
                            insert into bot.update_inbox (update_id, chat_key, body, leased_until)
                            values (1, 'chat', 'sealed', now() + interval '1 hour');
                            insert into bot.notice (notice_id, customer_id, kind, order_id, rank,
                                subject_id, occurred_at, state, leased_until)
                            values ('n', 'c', 'k', 'o', 1, 's', now(), 'sending',
                                now() + interval '1 hour')\
                            """)
                    .update();

            new LeasesLeftBehind(room.jdbc, alone).afterPropertiesSet();

            assertThat(room.jdbc.sql(FREE).query(Long.class).single()).isEqualTo(alone ? 2 : 0);
        }
    }
}
