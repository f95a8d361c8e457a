package io.veilbot.projections.subscriptions;

import static io.veilbot.projections.Rows.json;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.AllowanceOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.KeyReplacementRequested;
import io.veilbot.api.access.SubscriptionEvent.LimitBegun;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionResumed;
import io.veilbot.api.access.SubscriptionEvent.TokenRotated;
import io.veilbot.api.access.SubscriptionEvent.UsageRecorded;
import io.veilbot.api.people.CustomerId;
import io.veilbot.projections.Rows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per subscription: what was granted, and beside it what staff set instead. */
@Component
class SubscriptionRows {

    private final Rows rows;
    private final Vault vault;

    SubscriptionRows(Rows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    void put(SubscriptionOpened event) {
        rows.put(
                """
                INSERT INTO subscriptions (subscription_id, customer_id, token, token_fingerprint,
                    opened_at, ends_at, allowance_bytes, unlimited)
                VALUES (?, ?, ?, ?, ?, ?, 0, false)
                ON CONFLICT (subscription_id) DO UPDATE SET customer_id = excluded.customer_id,
                    token = excluded.token, token_fingerprint = excluded.token_fingerprint,
                    opened_at = excluded.opened_at, ends_at = excluded.ends_at,
                    allowance_bytes = 0, unlimited = false, override_until = NULL, waived = false,
                    limit_bytes = NULL, limit_unlimited = NULL, holds = '{}', ended_at = NULL,
                    used_bytes = 0, metered_bytes = 0, entitlement = NULL, rotation = 0,
                    replacements = 0
                """,
                event.subscription(),
                event.customer(),
                vault.seal(event.token()),
                fingerprint(event.token()),
                event.at(),
                event.at());
    }

    void compute(
            SubscriptionEvent event, Instant endsAt, Allowance total, Entitlement entitlement) {
        set(
                event,
                "ends_at = ?, allowance_bytes = ?, unlimited = ?, entitlement = ?::jsonb",
                endsAt,
                total.bytes(),
                total.unlimited(),
                json(entitlement));
    }

    void overrideEnd(EndOverridden event) {
        set(event, "override_until = ?", event.until());
    }

    void overrideAllowance(AllowanceOverridden event) {
        set(
                event,
                "limit_bytes = ?, limit_unlimited = ?",
                event.limit().bytes(),
                event.limit().unlimited());
    }

    void waive(EndWaived event) {
        set(event, "waived = true, entitlement = ?::jsonb", json(event.entitlement()));
    }

    void lift(OverrideLifted event) {
        switch (event.what()) {
            case END -> set(event, "override_until = NULL");
            case ALLOWANCE -> set(event, "limit_bytes = NULL, limit_unlimited = NULL");
            case VIP -> set(event, "waived = false");
        }
    }

    void end(SubscriptionEnded event) {
        set(event, "ended_at = ?", event.endedAt());
    }

    void hold(SubscriptionEvent event, Hold hold) {
        set(event, "holds = array_append(array_remove(holds, ?::text), ?::text)", hold, hold);
    }

    void resume(SubscriptionResumed event) {
        set(
                event,
                "holds = array_remove(holds, ?::text), ends_at = ?",
                event.hold(),
                event.endsAt());
    }

    void meter(UsageRecorded event) {
        set(event, "used_bytes = ?, metered_bytes = ?", event.used(), event.metered());
    }

    void limit(LimitBegun event) {
        set(
                event,
                "allowance_bytes = ?, unlimited = ?",
                event.total().bytes(),
                event.total().unlimited());
    }

    void rotate(TokenRotated event) {
        set(
                event,
                "token = ?, token_fingerprint = ?, rotation = ?",
                vault.seal(event.token()),
                fingerprint(event.token()),
                event.rotation());
    }

    void countReplacement(KeyReplacementRequested event) {
        set(event, "replacements = ?", event.number());
    }

    /**
     * Links that nobody may read any more are not found either, whether or not the person's key is
     * destroyed yet.
     */
    void forgetTokens(CustomerId erased) {
        rows.forget(
                """
                UPDATE subscriptions SET token = '', token_fingerprint = NULL
                WHERE customer_id = ?
                """,
                erased);
    }

    private @Nullable String fingerprint(PersonalText token) {
        return token.text().equals(PersonalText.ERASED)
                ? null
                : vault.fingerprint("subscription-token", token.text());
    }

    private void set(SubscriptionEvent event, String columns, @Nullable Object... values) {
        var all = new @Nullable Object[values.length + 1];
        System.arraycopy(values, 0, all, 0, values.length);
        all[values.length] = event.subscription();
        rows.change("UPDATE subscriptions SET " + columns + " WHERE subscription_id = ?", all);
    }
}
