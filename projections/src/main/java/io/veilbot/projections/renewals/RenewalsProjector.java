package io.veilbot.projections.renewals;

import static io.veilbot.projections.Rows.json;

import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.sales.RenewalEvent;
import io.veilbot.api.sales.RenewalEvent.MethodSaved;
import io.veilbot.api.sales.RenewalEvent.RenewalAgreed;
import io.veilbot.api.sales.RenewalEvent.RenewalEnded;
import io.veilbot.api.sales.RenewalEvent.RenewalMissed;
import io.veilbot.api.sales.RenewalEvent.RenewalTried;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.renewals")
class RenewalsProjector extends Projection {

    private final Vault vault;

    RenewalsProjector(Rows rows, Vault vault) {
        super(rows, "renewals");
        this.vault = vault;
    }

    @EventHandler
    void on(RenewalEvent event) {
        switch (event) {
            case RenewalAgreed consent -> put(consent);
            case MethodSaved kept -> keep(kept);
            case RenewalEnded ended -> end(ended);
            case RenewalTried _, RenewalMissed _ -> {}
        }
    }

    @EventHandler
    void on(CustomerErased event) {
        rows.forget(
                "UPDATE renewals SET title = '' WHERE customer_id = ? AND title IS NOT NULL",
                event.customer());
    }

    private void put(RenewalAgreed event) {
        rows.put(
                """
                INSERT INTO renewals (payment_id, renewal_id, customer_id, subscription_id,
                    provider, offer, agreed_at)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?)
                ON CONFLICT (payment_id) DO UPDATE SET renewal_id = excluded.renewal_id,
                    customer_id = excluded.customer_id,
                    subscription_id = excluded.subscription_id, provider = excluded.provider,
                    offer = excluded.offer, agreed_at = excluded.agreed_at, title = NULL,
                    saved_at = NULL, ending = NULL, ended_at = NULL
                """,
                event.payment(),
                event.renewal(),
                event.customer(),
                event.subscription(),
                event.method().provider(),
                json(event.offer()),
                event.at());
    }

    private void keep(MethodSaved event) {
        rows.change(
                "UPDATE renewals SET title = ?, saved_at = ? WHERE payment_id = ?",
                vault.seal(event.title()),
                event.at(),
                event.payment());
    }

    private void end(RenewalEnded event) {
        rows.forget(
                """
                UPDATE renewals SET ending = ?, ended_at = ?
                WHERE renewal_id = ? AND ended_at IS NULL
                """,
                event.ending(),
                event.at(),
                event.renewal());
    }
}
