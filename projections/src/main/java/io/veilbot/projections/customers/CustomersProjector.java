package io.veilbot.projections.customers;

import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerEvent;
import io.veilbot.api.people.CustomerEvent.BotBlocked;
import io.veilbot.api.people.CustomerEvent.BotUnblocked;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerEvent.CustomerUnblocked;
import io.veilbot.api.people.CustomerEvent.LanguageChosen;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.customers")
class CustomersProjector extends Projection {

    private final Vault vault;

    CustomersProjector(Rows rows, Vault vault) {
        super(rows, "customers");
        this.vault = vault;
    }

    @EventHandler
    void on(CustomerEvent event) {
        switch (event) {
            case CustomerRegistered registered -> put(registered);
            case LanguageChosen chosen -> set("language", chosen, chosen.language());
            case BotBlocked blocked -> set("unreachable", blocked, true);
            case BotUnblocked unblocked -> set("unreachable", unblocked, false);
            case CustomerBlocked blocked -> set("blocked", blocked, true);
            case CustomerUnblocked unblocked -> set("blocked", unblocked, false);
        }
    }

    private void put(CustomerRegistered event) {
        rows.put(
                """
                INSERT INTO customers (customer_id, telegram_id, name, language, blocked,
                    unreachable, registered_at)
                VALUES (?, ?, ?, ?, false, false, ?)
                ON CONFLICT (customer_id) DO UPDATE SET telegram_id = excluded.telegram_id,
                    name = excluded.name, language = excluded.language, blocked = false,
                    unreachable = false, registered_at = excluded.registered_at
                """,
                event.customer(),
                vault.seal(event.telegramId()),
                vault.seal(event.name()),
                event.language(),
                event.at());
    }

    private void set(String column, CustomerEvent event, Object value) {
        rows.change(
                "UPDATE customers SET " + column + " = ? WHERE customer_id = ?",
                value,
                event.customer());
    }
}
