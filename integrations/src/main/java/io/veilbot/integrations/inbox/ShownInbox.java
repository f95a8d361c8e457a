package io.veilbot.integrations.inbox;

import io.veilbot.api.ops.CallbackInbox;
import io.veilbot.integrations.payments.Verdict;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored callbacks for those who look at them in the browser. */
final class ShownInbox implements CallbackInbox {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Callbacks callbacks;
    private final SealedMessages messages;
    private final WorkDesk desk;
    private final Clock clock;

    ShownInbox(
            JdbcClient jdbc,
            Callbacks callbacks,
            SealedMessages messages,
            WorkDesk desk,
            Clock clock) {
        this.jdbc = jdbc;
        this.callbacks = callbacks;
        this.messages = messages;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Page callbacks(
            Optional<String> provider, Optional<String> verdict, Optional<Long> before) {
        List<Callback> found =
                jdbc.sql(
                                """
                                select id, provider, about, received_at, times_seen, verdict,
                                    verdict_note, judged_at, asked_by
                                from integrations.callback
                                where (:provider = '' or provider = :provider)
                                    and (:verdict = '' or verdict = :verdict) and id < :before
                                order by id desc limit :most\
                                """)
                        .param("provider", provider.orElse(""))
                        .param("verdict", verdict.orElse(""))
                        .param("before", before.orElse(Long.MAX_VALUE))
                        .param("most", PAGE + 1)
                        .query(ShownInbox::shown)
                        .list();
        boolean more = found.size() > PAGE;
        List<Callback> page = more ? found.subList(0, PAGE) : found;
        return new Page(
                List.copyOf(page),
                more ? Optional.of(page.getLast().number()) : Optional.empty(),
                counts());
    }

    private List<Count> counts() {
        return jdbc.sql(
                        """
                        select coalesce(verdict, ''), count(*), sum(times_seen)
                        from integrations.callback group by 1 order by 1\
                        """)
                .query((row, _) -> new Count(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    @Override
    public List<String> verdicts() {
        return Arrays.stream(Verdict.values()).map(Verdict::stored).toList();
    }

    @Override
    public boolean lookAgain(long number, String who) {
        boolean readable =
                callbacks
                        .find(number)
                        .map(messages::open)
                        .filter(message -> message.body().length > 0)
                        .isPresent();
        if (readable) {
            callbacks.ask(number, who);
            desk.order(again(number, clock.instant()));
        }
        return readable;
    }

    private WorkOrder again(long number, Instant now) {
        String provider = callbacks.read(number).provider();
        return new WorkOrder(
                WorkOrder.idOf(ReadCallback.KIND, Long.toString(number)) + ":" + now,
                ReadCallback.KIND,
                Long.toString(number),
                Optional.empty(),
                Map.of(ReadCallback.PROVIDER, provider),
                now);
    }

    private static Callback shown(ResultSet row, int number) throws SQLException {
        return new Callback(
                row.getLong("id"),
                row.getString("provider"),
                text(row, "about"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("times_seen"),
                text(row, "verdict"),
                text(row, "verdict_note"),
                Optional.ofNullable(row.getObject("judged_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                text(row, "asked_by"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
