package io.veilbot.projections.customers;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerEvent;
import io.veilbot.api.people.CustomerEvent.BotBlocked;
import io.veilbot.api.people.CustomerEvent.BotUnblocked;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerEvent.CustomerUnblocked;
import io.veilbot.api.people.CustomerEvent.LanguageChosen;
import io.veilbot.api.people.CustomerEvent.NoteTaken;
import io.veilbot.api.people.CustomerEvent.PersonalDiscountSet;
import io.veilbot.api.people.CustomerEvent.TrialClaimed;
import io.veilbot.api.people.CustomerEvent.VipGranted;
import io.veilbot.api.people.CustomerEvent.VipWithdrawn;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.customers")
class CustomersProjector extends Projection {

    private final Vault vault;

    CustomersProjector(Rows rows, Vault vault) {
        super(rows, "customers", "customer_notes");
        this.vault = vault;
    }

    @EventHandler
    void on(CustomerEvent event, MetaData metaData, @SequenceNumber long sequence) {
        switch (event) {
            case CustomerRegistered registered -> put(registered);
            case LanguageChosen chosen -> set("language", chosen, chosen.language());
            case BotBlocked blocked -> set("unreachable", blocked, true);
            case BotUnblocked unblocked -> set("unreachable", unblocked, false);
            case CustomerBlocked blocked -> set("blocked", blocked, true);
            case CustomerUnblocked unblocked -> set("blocked", unblocked, false);
            case TrialClaimed claimed -> set("trial_used", claimed, true);
            case VipGranted granted -> set("vip", granted, true);
            case VipWithdrawn withdrawn -> set("vip", withdrawn, false);
            case PersonalDiscountSet set -> set("discount_percent", set, set.percent());
            case NoteTaken taken ->
                    put(taken, metaData.getOrDefault("actor", "").toString(), sequence);
            case CustomerErased erased -> erase(erased);
        }
    }

    /**
     * Whoever comes back after they were erased begins anew, except for what must not be had twice
     * and what staff forbade.
     */
    private void put(CustomerRegistered event) {
        rows.put(
                """
                INSERT INTO customers (customer_id, telegram_id, telegram_fingerprint, name,
                    language, blocked, unreachable, registered_at)
                VALUES (?, ?, ?, ?, ?, false, false, ?)
                ON CONFLICT (customer_id) DO UPDATE SET telegram_id = excluded.telegram_id,
                    telegram_fingerprint = excluded.telegram_fingerprint, name = excluded.name,
                    language = excluded.language, unreachable = false, vip = false,
                    discount_percent = 0, erased = false, registered_at = excluded.registered_at
                """,
                event.customer(),
                vault.seal(event.telegramId()),
                fingerprint(event.telegramId()),
                vault.seal(event.name()),
                event.language(),
                event.at());
    }

    private @Nullable String fingerprint(PersonalText telegramId) {
        return telegramId.text().equals(PersonalText.ERASED)
                ? null
                : vault.fingerprint("customer-telegram-id", telegramId.text());
    }

    private void put(NoteTaken event, String actor, long sequence) {
        rows.put(
                """
                INSERT INTO customer_notes (customer_id, sequence, note, actor, taken_at)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (customer_id, sequence) DO UPDATE SET note = excluded.note,
                    actor = excluded.actor, taken_at = excluded.taken_at
                """,
                event.customer(),
                sequence,
                vault.seal(event.note()),
                actor,
                event.at());
    }

    /** What is kept is the same whether or not the person's key is destroyed yet. */
    private void erase(CustomerErased event) {
        rows.change(
                """
                UPDATE customers SET erased = true, telegram_id = '', telegram_fingerprint = NULL,
                    name = ''
                WHERE customer_id = ?
                """,
                event.customer());
        rows.forget("DELETE FROM customer_notes WHERE customer_id = ?", event.customer());
    }

    private void set(String column, CustomerEvent event, Object value) {
        rows.change(
                "UPDATE customers SET " + column + " = ? WHERE customer_id = ?",
                value,
                event.customer());
    }
}
