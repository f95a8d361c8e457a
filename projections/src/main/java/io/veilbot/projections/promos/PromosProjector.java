package io.veilbot.projections.promos;

import static io.veilbot.projections.Rows.json;

import io.veilbot.api.Identifier;
import io.veilbot.api.catalog.PromoEvent;
import io.veilbot.api.catalog.PromoEvent.PromoClaimed;
import io.veilbot.api.catalog.PromoEvent.PromoClosed;
import io.veilbot.api.catalog.PromoEvent.PromoCreated;
import io.veilbot.api.catalog.PromoEvent.PromoRedeemed;
import io.veilbot.api.catalog.PromoEvent.PromoReleased;
import io.veilbot.api.catalog.PromoEvent.PromoReserved;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.promos")
class PromosProjector extends Projection {

    PromosProjector(Rows rows) {
        super(rows, "promos", "promo_uses");
    }

    @EventHandler
    void on(PromoEvent event) {
        switch (event) {
            case PromoCreated created -> put(created);
            case PromoReserved e -> use(e, e.payment(), "RESERVED");
            case PromoRedeemed e -> use(e, e.payment(), "REDEEMED");
            case PromoClaimed e -> use(e, e.grant().id(), "CLAIMED");
            case PromoReleased released -> release(released);
            case PromoClosed closed -> close(closed);
        }
    }

    private void put(PromoCreated event) {
        rows.put(
                """
                INSERT INTO promos (promo_id, terms, created_at, close_reason)
                VALUES (?, ?::jsonb, ?, '')
                ON CONFLICT (promo_id) DO UPDATE SET terms = excluded.terms,
                    created_at = excluded.created_at, closed_at = NULL, close_reason = ''
                """,
                event.promo(),
                json(event.terms()),
                event.at());
    }

    private void use(PromoEvent event, Identifier subject, String status) {
        rows.put(
                """
                INSERT INTO promo_uses (promo_id, subject_id, status) VALUES (?, ?, ?)
                ON CONFLICT (promo_id, subject_id) DO UPDATE SET status = excluded.status
                """,
                event.promo(),
                subject,
                status);
    }

    private void release(PromoReleased event) {
        rows.forget(
                "DELETE FROM promo_uses WHERE promo_id = ? AND subject_id = ?",
                event.promo(),
                event.payment());
    }

    private void close(PromoClosed event) {
        rows.change(
                "UPDATE promos SET closed_at = ?, close_reason = ? WHERE promo_id = ?",
                event.at(),
                event.reason(),
                event.promo());
    }
}
