package io.veilbot.projections.subscriptions;

import static io.veilbot.projections.Rows.json;

import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.projections.Rows;
import org.springframework.stereotype.Component;

/** One row per grant of a subscription: who added what, and how much of it was taken back. */
@Component
class GrantRows {

    private final Rows rows;

    GrantRows(Rows rows) {
        this.rows = rows;
    }

    void put(PeriodGranted event, String actor) {
        rows.put(
                """
                INSERT INTO subscription_grants (subscription_id, grant_id, granted, actor,
                    starts_at, ends_at, taken_part, taken_whole, taken_reason, granted_at)
                VALUES (?, ?, ?::jsonb, ?, ?, ?, ?, ?, '', ?)
                ON CONFLICT (subscription_id, grant_id) DO UPDATE SET granted = excluded.granted,
                    actor = excluded.actor, starts_at = excluded.starts_at,
                    ends_at = excluded.ends_at, taken_part = excluded.taken_part,
                    taken_whole = excluded.taken_whole, taken_reason = '',
                    granted_at = excluded.granted_at
                """,
                event.subscription(),
                event.grant().id(),
                json(event.grant()),
                actor,
                event.startsAt(),
                event.endsAt(),
                Share.NONE.part(),
                Share.NONE.whole(),
                event.at());
    }

    void take(GrantRevoked event) {
        rows.change(
                """
                UPDATE subscription_grants SET taken_part = ?, taken_whole = ?, taken_reason = ?
                WHERE subscription_id = ? AND grant_id = ?
                """,
                event.share().part(),
                event.share().whole(),
                event.reason(),
                event.subscription(),
                event.grant());
    }
}
