package io.veilbot.bot.notice;

import io.veilbot.api.Identifier;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.GiftId;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down what is to be told, in the transaction of whoever found out. */
final class NoticeRequests {
    private final JdbcClient sql;

    NoticeRequests(JdbcClient sql) {
        this.sql = sql;
    }

    /** Requests a notice once per occasion, and drops what it makes needless. */
    void request(Telling telling) {
        NoticeKind kind = telling.kind();
        String occasion = telling.occasion();
        String id = Identifier.derive("notice", kind, occasion, telling.subject());
        sql.sql(
                        """
                        insert into bot.notice (notice_id, customer_id, kind, order_id, rank,
                                                subject_id, occurred_at, valid_until, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, case when exists (
                            select 1 from bot.notice later where later.order_id = ?
                              and later.rank > ?) then 'dropped' else 'requested' end)
                        on conflict (notice_id) do nothing
                        """)
                .params(id, telling.customer().value(), kind.name(), occasion, kind.rank())
                .param(telling.subject())
                .param(Timestamp.from(telling.occurredAt()))
                .param(telling.until().map(Timestamp::from).orElse(null))
                .params(occasion, kind.rank())
                .update();
        dropBelow(kind, occasion);
        dropOvertaken(telling, id);
    }

    private void dropOvertaken(Telling telling, String id) {
        if (!telling.kind().overtakes().isEmpty()) {
            sql.sql(
                            """
                            update bot.notice
                            set state = 'dropped', error = :error, changed_at = now()
                            where subject_id = :subject and kind in (:kinds) and notice_id <> :id
                              and occurred_at <= :at and state in ('requested', 'failed')
                            """)
                    .param("error", "superseded by " + telling.kind())
                    .param("subject", telling.subject())
                    .param("kinds", telling.kind().overtakes().stream().map(Enum::name).toList())
                    .param("id", id)
                    .param("at", Timestamp.from(telling.occurredAt()))
                    .update();
        }
    }

    private void dropBelow(NoticeKind kind, String occasion) {
        sql.sql(
                        """
                        update bot.notice
                        set state = 'dropped', error = ?, changed_at = now()
                        where order_id = ? and rank < ? and state in ('requested', 'failed')
                        """)
                .params("superseded by " + kind, occasion, kind.rank())
                .update();
    }

    /** Who was told that this gift is theirs to give; the event that it was opened does not say. */
    Optional<CustomerId> giverOf(GiftId gift) {
        return sql.sql(
                        "select customer_id from bot.notice where kind = 'GIFT_READY' and subject_id = ?")
                .param(gift.value())
                .query(String.class)
                .optional()
                .map(CustomerId::new);
    }
}
