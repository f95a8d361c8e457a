package io.veilbot.projections.gifts;

import static io.veilbot.projections.Rows.json;

import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.sales.GiftEvent;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.GiftEvent.GiftRecalled;
import io.veilbot.api.sales.GiftEvent.GiftRedeemed;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.gifts")
class GiftsProjector extends Projection {

    private final Vault vault;

    GiftsProjector(Rows rows, Vault vault) {
        super(rows, "gifts");
        this.vault = vault;
    }

    @EventHandler
    void on(GiftEvent event) {
        switch (event) {
            case GiftIssued issued -> put(issued);
            case GiftRedeemed redeemed -> redeem(redeemed);
            case GiftRecalled recalled -> recall(recalled);
        }
    }

    /** Whoever was given the code can still redeem it; whoever bought it can read it no more. */
    @EventHandler
    void on(CustomerErased event) {
        rows.forget("UPDATE gifts SET code = '' WHERE customer_id = ?", event.customer());
    }

    private void put(GiftIssued event) {
        rows.put(
                """
                INSERT INTO gifts (gift_id, payment_id, customer_id, code, fingerprint, terms,
                    issued_at)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?)
                ON CONFLICT (gift_id) DO UPDATE SET payment_id = excluded.payment_id,
                    customer_id = excluded.customer_id, code = excluded.code,
                    fingerprint = excluded.fingerprint, terms = excluded.terms,
                    issued_at = excluded.issued_at, redeemed_by = NULL, redeemed_at = NULL,
                    recalled_at = NULL
                """,
                event.gift(),
                event.payment(),
                event.customer(),
                vault.seal(event.code()),
                event.fingerprint(),
                json(event.terms()),
                event.at());
    }

    private void redeem(GiftRedeemed event) {
        rows.change(
                "UPDATE gifts SET redeemed_by = ?, redeemed_at = ? WHERE gift_id = ?",
                event.customer(),
                event.at(),
                event.gift());
    }

    private void recall(GiftRecalled event) {
        rows.change("UPDATE gifts SET recalled_at = ? WHERE gift_id = ?", event.at(), event.gift());
    }
}
