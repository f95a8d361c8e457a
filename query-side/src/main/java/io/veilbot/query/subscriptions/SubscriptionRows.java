package io.veilbot.query.subscriptions;

import static io.veilbot.query.Columns.constant;
import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.instantIfAny;
import static io.veilbot.query.Columns.jsonIfAny;
import static io.veilbot.query.Columns.text;
import static io.veilbot.query.Columns.textIfAny;
import static io.veilbot.query.Columns.texts;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.Validity;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Collects subscriptions from rows that each hold a subscription and one of its keys, if any. */
final class SubscriptionRows implements RowCallbackHandler {

    private final Vault vault;
    private final UnaryOperator<String> opening;
    private final Map<String, SubscriptionView> subscriptions = new LinkedHashMap<>();
    private final Map<String, List<KeyView>> keys = new LinkedHashMap<>();

    SubscriptionRows(Vault vault) {
        this(vault, sealed -> vault.openPersonal(sealed).text());
    }

    /**
     * @param opening makes a token of what is sealed
     */
    SubscriptionRows(Vault vault, UnaryOperator<String> opening) {
        this.vault = vault;
        this.opening = opening;
    }

    /** One round trip for whoever polls a link: subscription, keys and names of servers. */
    static String selectBy(String column) {
        return """
        SELECT s.subscription_id, s.customer_id, s.token, s.opened_at, s.ends_at,
            s.override_until, s.waived, s.holds, s.ended_at,
            coalesce(s.limit_bytes, s.allowance_bytes) AS allowance_bytes,
            coalesce(s.limit_unlimited, s.unlimited) AS unlimited,
            s.used_bytes, s.metered_bytes, s.entitlement, s.rotation, s.replacements,
            k.key_id, k.server_id, coalesce(v.name, '') AS server_name,
            coalesce(v.country, '') AS country, k.protocol, k.status, k.access_link, k.grant_id,
            k.limit_bytes, k.limit_unlimited, k.changed_at
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
        Validity validity = validity(row);
        return new SubscriptionView(
                new SubscriptionId(text(row, "subscription_id")),
                new CustomerId(text(row, "customer_id")),
                token(row),
                instant(row, "opened_at"),
                validity,
                texts(row, "holds").stream().map(Hold::valueOf).collect(Collectors.toSet()),
                ended(row, validity),
                new Allowance(row.getLong("allowance_bytes"), row.getBoolean("unlimited")),
                row.getLong("used_bytes"),
                row.getLong("metered_bytes"),
                jsonIfAny(row, "entitlement", Entitlement.class),
                row.getInt("rotation"),
                row.getInt("replacements"),
                ofThis);
    }

    /** Of the erased nothing is kept, not even sealed. */
    private String token(ResultSet row) throws SQLException {
        String sealed = text(row, "token");
        return sealed.isEmpty() ? PersonalText.ERASED : opening.apply(sealed);
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(
                instant(row, "ends_at"),
                instantIfAny(row, "override_until"),
                row.getBoolean("waived"));
    }

    /** An end that was reached counts until access lasts longer than that. */
    private static Optional<Instant> ended(ResultSet row, Validity validity) throws SQLException {
        return instantIfAny(row, "ended_at").filter(ended -> !validity.end().isAfter(ended));
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
                new Allowance(row.getLong("limit_bytes"), row.getBoolean("limit_unlimited")),
                instant(row, "changed_at"));
    }

    private static SubscriptionView finished(SubscriptionView view) {
        return new SubscriptionView(
                view.subscription(),
                view.customer(),
                view.token(),
                view.openedAt(),
                view.validity(),
                view.holds(),
                view.endedAt(),
                view.allowance(),
                view.used(),
                view.metered(),
                view.entitlement(),
                view.rotation(),
                view.replacements(),
                List.copyOf(view.keys()));
    }
}
