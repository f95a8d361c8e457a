package io.veilbot.bot.poll;

import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Updates in the database: each is stored once, and handled in the order of its lane. */
public final class Inbox {
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Vault vault;

    public Inbox(JdbcClient sql, TransactionOperations transaction, Vault vault) {
        this.sql = sql;
        this.transaction = transaction;
        this.vault = vault;
    }

    /**
     * An update that somebody works on.
     *
     * @param attempt counts from 1; closing the update needs it
     * @param json the update; personal
     */
    record Claim(long id, int attempt, String json) {
        /** Without the content: a log line must not tell. */
        @Override
        public String toString() {
            return "Claim[" + id + ", " + attempt + "]";
        }
    }

    /** The first update not yet stored; 0 before there was one. */
    long offset() {
        return sql.sql("select next_update from bot.poll_offset")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Stores what can wait, and the offset that confirms all; both or neither. */
    void store(List<RawUpdate> updates) {
        if (updates.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            updates.stream().filter(update -> !update.urgent()).forEach(this::store);
            long last = updates.stream().mapToLong(RawUpdate::id).max().orElseThrow();
            moveTo(last + 1);
        });
    }

    private void store(RawUpdate update) {
        sql.sql(
                        """
                        insert into bot.update_inbox (update_id, chat_key, body)
                        values (?, ?, ?) on conflict (update_id) do nothing
                        """)
                .params(update.id(), update.lane(), vault.seal(new Secret(update.json())))
                .update();
    }

    private void moveTo(long next) {
        sql.sql(
                        """
                        insert into bot.poll_offset (next_update) values (?)
                        on conflict (one) do update
                        set next_update = greatest(poll_offset.next_update, excluded.next_update),
                            changed_at = now()
                        """)
                .param(next)
                .update();
    }

    /** Leases the first update of each lane that is free and due. */
    List<Claim> claim(int max) {
        return sql.sql(
                        """
                        update bot.update_inbox
                        set attempt = attempt + 1, leased_until = now() + make_interval(secs => ?)
                        where update_id in (
                            select one.update_id from bot.update_inbox one
                            where one.state = 'waiting' and one.due_at <= now()
                              and (one.leased_until is null or one.leased_until < now())
                              and not exists (
                                select 1 from bot.update_inbox earlier
                                where earlier.state = 'waiting'
                                  and earlier.chat_key = one.chat_key
                                  and earlier.update_id < one.update_id)
                            order by one.update_id limit ?
                            for update skip locked)
                        returning update_id, attempt, body
                        """)
                .params(LEASE.toSeconds(), max)
                .query((row, _) ->
                        new Claim(
                                row.getLong("update_id"),
                                row.getInt("attempt"),
                                vault.openSecret(row.getString("body")).text()))
                .list();
    }

    /** Handled; what it said is no longer needed. */
    void done(Claim claim) {
        close(claim, "done", "", true);
    }

    /** Not handled, and tried no more; what it said stays for whoever looks into it. */
    void setAside(Claim claim, String error) {
        close(claim, "set_aside", error, false);
    }

    void retry(Claim claim, Duration wait, String error) {
        sql.sql(
                        """
                        update bot.update_inbox
                        set due_at = now() + make_interval(secs => ?), leased_until = null, error = ?
                        where update_id = ? and attempt = ? and state = 'waiting'
                        """)
                .params(wait.toMillis() / 1000.0, error, claim.id(), claim.attempt())
                .update();
    }

    private void close(Claim claim, String state, String error, boolean forget) {
        sql.sql(
                        """
                        update bot.update_inbox
                        set state = ?, error = ?, leased_until = null, closed_at = now(),
                            body = case when ? then '' else body end
                        where update_id = ? and attempt = ? and state = 'waiting'
                        """)
                .params(state, error, forget, claim.id(), claim.attempt())
                .update();
    }
}
