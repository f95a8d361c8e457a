package io.veilbot.projections.keys;

import io.veilbot.api.Vault;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.VpnKeyEvent;
import io.veilbot.api.access.VpnKeyEvent.KeyAbandoned;
import io.veilbot.api.access.VpnKeyEvent.KeyDelayed;
import io.veilbot.api.access.VpnKeyEvent.KeyDevicesLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyResumed;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.access.VpnKeyEvent.KeySuspended;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.keys")
class KeysProjector extends Projection {

    private final Vault vault;

    KeysProjector(Rows rows, Vault vault) {
        super(rows, "keys");
        this.vault = vault;
    }

    @EventHandler
    void on(VpnKeyEvent event) {
        switch (event) {
            case KeyRequested requested -> put(requested);
            case KeyDelayed delayed -> move(KeyStatus.DELAYED, delayed, delayed.at());
            case KeyProvisioned provisioned -> provision(provisioned);
            case KeyRestored restored -> restore(restored);
            case KeyAbandoned abandoned -> move(KeyStatus.ABANDONED, abandoned, abandoned.at());
            case KeyRevocationRequested leaving -> move(KeyStatus.LEAVING, leaving, leaving.at());
            case KeyRevoked revoked -> move(KeyStatus.REVOKED, revoked, revoked.at());
            case KeySuspended suspended -> move(KeyStatus.SUSPENDED, suspended, suspended.at());
            case KeyResumed resumed -> {
                move(KeyStatus.LIVE, resumed, resumed.at());
                limit(resumed, resumed.limit());
            }
            case KeyLimited limited -> limit(limited, limited.limit());
            case KeyDevicesLimited _ -> {
                // only its panel has to know
            }
        }
    }

    /** What is kept is the same whether or not the person's key is destroyed yet. */
    @EventHandler
    void on(CustomerErased event) {
        rows.forget("UPDATE keys SET access_link = NULL WHERE customer_id = ?", event.customer());
    }

    private void put(KeyRequested event) {
        rows.put(
                """
                INSERT INTO keys (key_id, subscription_id, customer_id, server_id, grant_id,
                    protocol, limit_bytes, limit_unlimited, status, access_link, requested_at, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'REQUESTED', NULL, ?, ?)
                ON CONFLICT (key_id) DO UPDATE SET subscription_id = excluded.subscription_id,
                    customer_id = excluded.customer_id, server_id = excluded.server_id,
                    grant_id = excluded.grant_id, protocol = excluded.protocol,
                    limit_bytes = excluded.limit_bytes,
                    limit_unlimited = excluded.limit_unlimited,
                    status = 'REQUESTED', access_link = NULL,
                    requested_at = excluded.requested_at, changed_at = excluded.changed_at
                """,
                event.key(),
                event.subscription(),
                event.customer(),
                event.server(),
                event.grant(),
                event.protocol(),
                event.allowance().bytes(),
                event.allowance().unlimited(),
                event.at(),
                event.at());
    }

    private void provision(KeyProvisioned event) {
        rows.change(
                """
                UPDATE keys SET status = 'LIVE', access_link = ?, grant_id = ?, changed_at = ?
                WHERE key_id = ?
                """,
                vault.seal(event.accessLink()),
                event.grant(),
                event.at(),
                event.key());
    }

    private void restore(KeyRestored event) {
        rows.change(
                "UPDATE keys SET access_link = ?, changed_at = ? WHERE key_id = ?",
                vault.seal(event.accessLink()),
                event.at(),
                event.key());
    }

    private void move(KeyStatus status, VpnKeyEvent event, Instant at) {
        rows.change(
                "UPDATE keys SET status = ?, changed_at = ? WHERE key_id = ?",
                status,
                at,
                event.key());
    }

    private void limit(VpnKeyEvent event, Allowance limit) {
        rows.change(
                "UPDATE keys SET limit_bytes = ?, limit_unlimited = ? WHERE key_id = ?",
                limit.bytes(),
                limit.unlimited(),
                event.key());
    }
}
