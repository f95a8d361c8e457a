package io.veilbot.projections.tariffs;

import static io.veilbot.projections.Rows.json;

import io.veilbot.api.catalog.TariffEvent;
import io.veilbot.api.catalog.TariffEvent.TariffPublished;
import io.veilbot.api.catalog.TariffEvent.TariffReinstated;
import io.veilbot.api.catalog.TariffEvent.TariffRevised;
import io.veilbot.api.catalog.TariffEvent.TariffWithdrawn;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.tariffs")
class TariffsProjector extends Projection {

    TariffsProjector(Rows rows) {
        super(rows, "tariffs");
    }

    @EventHandler
    void on(TariffEvent event) {
        switch (event) {
            case TariffPublished published -> put(published);
            case TariffRevised revised -> revise(revised);
            case TariffWithdrawn withdrawn -> sell(false, withdrawn, withdrawn.at());
            case TariffReinstated reinstated -> sell(true, reinstated, reinstated.at());
        }
    }

    private void put(TariffPublished event) {
        rows.put(
                """
                INSERT INTO tariffs (tariff_id, version, position, on_sale, terms, changed_at)
                VALUES (?, 1, ?, true, ?::jsonb, ?)
                ON CONFLICT (tariff_id) DO UPDATE SET version = 1, position = excluded.position,
                    on_sale = true, terms = excluded.terms, changed_at = excluded.changed_at
                """,
                event.tariff(),
                event.terms().position(),
                json(event.terms()),
                event.at());
    }

    private void revise(TariffRevised event) {
        rows.change(
                """
                UPDATE tariffs SET version = ?, position = ?, terms = ?::jsonb, changed_at = ?
                WHERE tariff_id = ?
                """,
                event.version(),
                event.terms().position(),
                json(event.terms()),
                event.at(),
                event.tariff());
    }

    private void sell(boolean onSale, TariffEvent event, Instant at) {
        rows.change(
                "UPDATE tariffs SET on_sale = ?, changed_at = ? WHERE tariff_id = ?",
                onSale,
                at,
                event.tariff());
    }
}
