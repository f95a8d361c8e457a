package io.veilbot.bot.notice;

import io.veilbot.api.Identifier;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.people.CustomerId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down what is to be told, in the transaction of whoever found out. */
final class NoticeRequests {
    private final JdbcClient sql;

    NoticeRequests(JdbcClient sql) {
        this.sql = sql;
    }

    /** Requests a notice once per occasion, and drops what it makes needless. */
    void request(
            NoticeKind kind,
            CustomerId customer,
            GrantId order,
            String subject,
            Instant occurredAt,
            Optional<Instant> validUntil) {
        String id = Identifier.derive("notice", kind, order, subject);
        sql.sql(
                        """
                        insert into bot.notice (notice_id, customer_id, kind, order_id, rank,
                                                subject_id, occurred_at, valid_until, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, case when exists (
                            select 1 from bot.notice later where later.order_id = ?
                              and later.rank > ?) then 'dropped' else 'requested' end)
                        on conflict (notice_id) do nothing
                        """)
                .params(id, customer.value(), kind.name(), order.value(), kind.rank(), subject)
                .param(Timestamp.from(occurredAt))
                .param(validUntil.map(Timestamp::from).orElse(null))
                .params(order.value(), kind.rank())
                .update();
        dropBelow(kind, order);
    }

    private void dropBelow(NoticeKind kind, GrantId order) {
        sql.sql(
                        """
                        update bot.notice
                        set state = 'dropped', error = ?, changed_at = now()
                        where order_id = ? and rank < ? and state in ('requested', 'failed')
                        """)
                .params("superseded by " + kind, order.value(), kind.rank())
                .update();
    }
}
