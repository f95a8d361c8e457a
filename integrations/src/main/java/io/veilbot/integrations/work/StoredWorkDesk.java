package io.veilbot.integrations.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work as rows, ordered in the transaction of whatever asks for it. */
public final class StoredWorkDesk implements WorkDesk {

    private final JdbcClient jdbc;
    private final Bells bells;
    private final ObjectMapper json;
    private final Clock clock;

    public StoredWorkDesk(JdbcClient jdbc, Bells bells, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.bells = bells;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void order(WorkOrder order) {
        int added =
                jdbc.sql(
                                """
                                insert into integrations.work_item
                                    (id, kind, subject, lane, payload, next_at, created_at)
                                values (:id, :kind, :subject, :lane, cast(:payload as jsonb), :due, :now)
                                on conflict (id) do nothing\
                                """)
                        .param("id", order.id())
                        .param("kind", order.kind())
                        .param("subject", order.subject())
                        .param("lane", order.lane().orElse(null))
                        .param("payload", written(order.details()))
                        .param("due", order.dueAt().atOffset(ZoneOffset.UTC))
                        .param("now", now())
                        .update();
        if (added > 0) {
            bells.ringAfterCommit(order.kind());
        }
    }

    @Override
    public void callOff(String id, String why) {
        jdbc.sql(
                        """
                        update integrations.work_item
                        set state = 'done', done_at = :now, last_error = :why,
                            lease_owner = null, lease_until = null
                        where id = :id and state in ('waiting', 'leased')\
                        """)
                .param("id", id)
                .param("why", why)
                .param("now", now())
                .update();
    }

    @Override
    public void callOffUnlessLeased(String id, String why) {
        jdbc.sql(
                        """
                        update integrations.work_item
                        set state = 'done', done_at = :now, last_error = :why
                        where id = :id and state = 'waiting'\
                        """)
                .param("id", id)
                .param("why", why)
                .param("now", now())
                .update();
    }

    @Override
    public boolean wasOrdered(String id) {
        return jdbc.sql("select count(*) from integrations.work_item where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void hurry(String lane) {
        var kinds =
                jdbc.sql(
                                """
                                update integrations.work_item set next_at = :now
                                where lane = :lane and state = 'waiting' and next_at > :now
                                returning kind\
                                """)
                        .param("lane", lane)
                        .param("now", now())
                        .query(String.class)
                        .set();
        kinds.forEach(bells::ringAfterCommit);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String written(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details of work are strings", e);
        }
    }
}
