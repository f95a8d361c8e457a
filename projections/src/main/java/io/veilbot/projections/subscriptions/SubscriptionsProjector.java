package io.veilbot.projections.subscriptions;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.DeliveryDelayed;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.subscriptions")
class SubscriptionsProjector extends Projection {

    private final Vault vault;

    SubscriptionsProjector(Rows rows, Vault vault) {
        super(rows, "subscriptions");
        this.vault = vault;
    }

    @EventHandler
    void on(SubscriptionEvent event) {
        switch (event) {
            case SubscriptionOpened opened -> put(opened);
            case PeriodGranted granted -> extend(granted);
            case DeliveryDelayed delayed -> {
                // waiting for a key changes nothing about the right to have one
            }
        }
    }

    private void put(SubscriptionOpened event) {
        rows.put(
                """
                INSERT INTO subscriptions (subscription_id, customer_id, token, token_fingerprint,
                    opened_at, ends_at, allowance_bytes, unlimited, devices)
                VALUES (?, ?, ?, ?, ?, ?, 0, false, 0)
                ON CONFLICT (subscription_id) DO UPDATE SET customer_id = excluded.customer_id,
                    token = excluded.token, token_fingerprint = excluded.token_fingerprint,
                    opened_at = excluded.opened_at, ends_at = excluded.ends_at,
                    allowance_bytes = 0, unlimited = false, devices = 0
                """,
                event.subscription(),
                event.customer(),
                vault.seal(event.token()),
                fingerprint(event.token()),
                event.at(),
                event.at());
    }

    private @Nullable String fingerprint(PersonalText token) {
        return token.text().equals(PersonalText.ERASED)
                ? null
                : vault.fingerprint("subscription-token", token.text());
    }

    private void extend(PeriodGranted event) {
        rows.change(
                """
                UPDATE subscriptions SET ends_at = ?, allowance_bytes = ?, unlimited = ?,
                    devices = ?
                WHERE subscription_id = ?
                """,
                event.endsAt(),
                event.total().bytes(),
                event.total().unlimited(),
                event.grant().entitlement().devices(),
                event.subscription());
    }
}
