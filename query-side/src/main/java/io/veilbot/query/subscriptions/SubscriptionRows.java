package io.veilbot.query.subscriptions;

import static io.veilbot.query.Columns.constant;
import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.text;
import static io.veilbot.query.Columns.textIfAny;

import io.veilbot.api.Vault;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Collects subscriptions from rows that each hold a subscription and one of its keys, if any. */
final class SubscriptionRows implements RowCallbackHandler {

    private final Vault vault;
    private final Map<String, SubscriptionView> subscriptions = new LinkedHashMap<>();
    private final Map<String, List<KeyView>> keys = new LinkedHashMap<>();

    SubscriptionRows(Vault vault) {
        this.vault = vault;
    }

    /** One round trip for whoever polls a link: subscription, keys and names of servers. */
    static String selectBy(String column) {
        return """
        SELECT s.subscription_id, s.customer_id, s.token, s.opened_at, s.ends_at,
            s.allowance_bytes, s.unlimited, s.devices, k.key_id, k.server_id,
            coalesce(v.name, '') AS server_name, coalesce(v.country, '') AS country,
            k.protocol, k.status, k.access_link, k.grant_id, k.changed_at
        FROM subscriptions s
        LEFT JOIN keys k ON k.subscription_id = s.subscription_id
        LEFT JOIN servers v ON v.server_id = k.server_id
        WHERE s.%s = ?
        ORDER BY s.opened_at, s.subscription_id, k.requested_at DESC, k.key_id
        """
                .formatted(column);
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        String id = text(row, "subscription_id");
        List<KeyView> ofThis = keys.computeIfAbsent(id, any -> new ArrayList<>());
        if (!subscriptions.containsKey(id)) {
            subscriptions.put(id, subscription(row, ofThis));
        }
        if (textIfAny(row, "key_id").isPresent()) {
            ofThis.add(key(row));
        }
    }

    List<SubscriptionView> views() {
        return subscriptions.values().stream().map(SubscriptionRows::finished).toList();
    }

    private SubscriptionView subscription(ResultSet row, List<KeyView> ofThis) throws SQLException {
        return new SubscriptionView(
                new SubscriptionId(text(row, "subscription_id")),
                new CustomerId(text(row, "customer_id")),
                vault.openPersonal(text(row, "token")).text(),
                instant(row, "opened_at"),
                instant(row, "ends_at"),
                new Allowance(row.getLong("allowance_bytes"), row.getBoolean("unlimited")),
                row.getInt("devices"),
                ofThis);
    }

    private KeyView key(ResultSet row) throws SQLException {
        return new KeyView(
                new KeyId(text(row, "key_id")),
                new ServerId(text(row, "server_id")),
                text(row, "server_name"),
                text(row, "country"),
                constant(row, "protocol", Protocol.class),
                constant(row, "status", KeyStatus.class),
                textIfAny(row, "access_link").map(link -> vault.openPersonal(link).text()),
                new GrantId(text(row, "grant_id")),
                instant(row, "changed_at"));
    }

    private static SubscriptionView finished(SubscriptionView view) {
        return new SubscriptionView(
                view.subscription(),
                view.customer(),
                view.token(),
                view.openedAt(),
                view.endsAt(),
                view.allowance(),
                view.devices(),
                List.copyOf(view.keys()));
    }
}
