package io.veilbot.bot.notice;

import io.veilbot.api.people.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The delivery record of every notice. */
final class NoticeLog {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient sql;

    NoticeLog(JdbcClient sql) {
        this.sql = sql;
    }

    /** Leases the first open notice of each person that is free and due. */
    List<Notice> claim(int max) {
        return sql.sql(
                        """
                        with head as (
                            select one.notice_id, one.state as was from bot.notice one
                            where one.state in ('requested', 'sending', 'failed')
                              and one.next_at <= now()
                              and (one.leased_until is null or one.leased_until < now())
                              and not exists (
                                select 1 from bot.notice earlier
                                where earlier.state in ('requested', 'sending', 'failed')
                                  and earlier.customer_id = one.customer_id
                                  and earlier.seq < one.seq)
                            order by one.seq limit ?
                            for update skip locked)
                        update bot.notice n
                        set state = 'sending', attempt = n.attempt + 1, changed_at = now(),
                            leased_until = now() + make_interval(secs => ?)
                        from head where n.notice_id = head.notice_id
                        returning n.*, head.was
                        """)
                .params(max, LEASE.toSeconds())
                .query(NoticeLog::read)
                .list();
    }

    private static Notice read(ResultSet row, int number) throws SQLException {
        long carrier = row.getLong("message_id");
        return new Notice(
                row.getString("notice_id"),
                new CustomerId(row.getString("customer_id")),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("order_id"),
                row.getString("subject_id"),
                row.getTimestamp("occurred_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("valid_until")).map(Timestamp::toInstant),
                row.getInt("attempt"),
                row.getString("was").equals("sending"),
                carrier == 0 ? Optional.empty() : Optional.of(carrier));
    }

    /** This message is the notice's own from now on, whatever happens next. */
    void carry(Notice notice, long messageId) {
        sql.sql("update bot.notice set message_id = ?, changed_at = now() where notice_id = ?")
                .params(messageId, notice.id())
                .update();
    }

    void sent(Notice notice, long messageId) {
        sql.sql(
                        """
                        update bot.notice
                        set state = 'sent', error = '', leased_until = null, changed_at = now(),
                            message_id = coalesce(message_id, nullif(?, 0))
                        where notice_id = ? and attempt = ? and state = 'sending'
                        """)
                .params(messageId, notice.id(), notice.attempt())
                .update();
    }

    void failed(Notice notice, Duration wait, String error) {
        sql.sql(
                        """
                        update bot.notice
                        set state = 'failed', error = ?, leased_until = null, changed_at = now(),
                            next_at = now() + make_interval(secs => ?)
                        where notice_id = ? and attempt = ? and state = 'sending'
                        """)
                .params(error, wait.toMillis() / 1000.0, notice.id(), notice.attempt())
                .update();
    }

    /** Nobody needs to be told any more. */
    void drop(Notice notice, String why) {
        close(notice, "dropped", why);
    }

    /** It could not be told, and is tried no more; staff see why. */
    void giveUp(Notice notice, String error) {
        close(notice, "given_up", error);
    }

    private void close(Notice notice, String state, String why) {
        sql.sql(
                        """
                        update bot.notice
                        set state = ?, error = ?, leased_until = null, changed_at = now()
                        where notice_id = ? and attempt = ? and state = 'sending'
                        """)
                .params(state, why, notice.id(), notice.attempt())
                .update();
    }

    /** When the payment of this occasion was confirmed, if there was one. */
    Optional<Instant> paidAt(String occasion) {
        return sql.sql("select occurred_at from bot.notice where order_id = ? and kind = 'PAID'")
                .param(occasion)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
