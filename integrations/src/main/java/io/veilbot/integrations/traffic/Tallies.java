package io.veilbot.integrations.traffic;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.SubscriptionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What flowed through subscriptions, as rows. */
final class Tallies {

    private static final String COLUMNS =
            "used, limit_bytes, limit_unlimited, told_used, told_metered, told_day, told_free";

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the shop is to be told.
     *
     * @param used bytes since the subscription was opened
     */
    record Due(SubscriptionId subscription, long used) {}

    void limit(SubscriptionId subscription, Allowance limit) {
        jdbc.sql(
                        """
                        insert into integrations.traffic_tally
                            (subscription_id, limit_bytes, limit_unlimited, told_free)
                        values (:subscription, :bytes, :unlimited, :unlimited)
                        on conflict (subscription_id) do update
                        set limit_bytes = excluded.limit_bytes,
                            limit_unlimited = excluded.limit_unlimited\
                        """)
                .param("subscription", subscription.value())
                .param("bytes", limit.bytes())
                .param("unlimited", limit.unlimited())
                .update();
    }

    /** The tally with so much more, which is on record before anybody is told. */
    Optional<Tally> add(SubscriptionId subscription, long more) {
        return jdbc.sql(
                        "update integrations.traffic_tally set used = used + :more"
                                + " where subscription_id = :subscription returning "
                                + COLUMNS)
                .param("more", more)
                .param("subscription", subscription.value())
                .query(Tallies::tally)
                .optional();
    }

    /** The shop is to be told of all there is. */
    void tellAll(SubscriptionId subscription) {
        jdbc.sql(
                        """
                        update integrations.traffic_tally set due = used
                        where subscription_id = :subscription\
                        """)
                .param("subscription", subscription.value())
                .update();
    }

    List<Due> due() {
        return jdbc.sql(
                        """
                        select subscription_id, due from integrations.traffic_tally
                        where due is not null order by subscription_id\
                        """)
                .query((row, _) ->
                        new Due(
                                new SubscriptionId(row.getString("subscription_id")),
                                row.getLong("due")))
                .list();
    }

    /** Nothing is to be told any more, unless more became due meanwhile. */
    void told(Due due, LocalDate today) {
        jdbc.sql(
                        """
                        update integrations.traffic_tally set due = nullif(due, :used)
                        where subscription_id = :subscription\
                        """)
                .param("used", due.used())
                .param("subscription", due.subscription().value())
                .update();
        find(due.subscription())
                .map(now -> new Tally(due.used(), now.limit(), now.told()).toldOn(today))
                .ifPresent(told -> keep(due.subscription(), told));
    }

    Optional<Tally> find(SubscriptionId subscription) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from integrations.traffic_tally"
                                + " where subscription_id = :subscription")
                .param("subscription", subscription.value())
                .query(Tallies::tally)
                .optional();
    }

    /** Unless the event was faster, which knows better. */
    private void keep(SubscriptionId subscription, Tally.Told told) {
        jdbc.sql(
                        """
                        update integrations.traffic_tally
                        set told_used = :used, told_metered = :metered,
                            told_day = :day, told_free = :free
                        where subscription_id = :subscription and told_used < :used\
                        """)
                .param("used", told.used())
                .param("metered", told.metered())
                .param("day", told.day())
                .param("free", told.free())
                .param("subscription", subscription.value())
                .update();
    }

    /** What is on record counts, even if less was counted here. */
    void recorded(SubscriptionId subscription, long used, long metered, LocalDate day) {
        jdbc.sql(
                        """
                        update integrations.traffic_tally
                        set used = greatest(used, :used), told_used = :used,
                            told_metered = :metered, told_day = :day,
                            told_free = limit_unlimited
                        where subscription_id = :subscription and told_used <= :used\
                        """)
                .param("used", used)
                .param("metered", metered)
                .param("day", day)
                .param("subscription", subscription.value())
                .update();
    }

    private static Tally tally(ResultSet row, int number) throws SQLException {
        var told =
                new Tally.Told(
                        row.getLong("told_used"),
                        row.getLong("told_metered"),
                        row.getObject("told_day", LocalDate.class),
                        row.getBoolean("told_free"));
        var limit = new Allowance(row.getLong("limit_bytes"), row.getBoolean("limit_unlimited"));
        return new Tally(row.getLong("used"), limit, told);
    }
}
