package io.veilbot.app.vault;

import io.veilbot.api.people.CustomerId;
import io.veilbot.app.data.MasterKey;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * The keys of customers in {@code engine.customer_key}, each wrapped by the master key.
 *
 * <p>Plain JDBC on purpose: Spring's templates would keep the connection until the end of the
 * transaction around the caller, and so could wait for each other.
 */
final class CustomerKeys {

    private static final int KEY_BYTES = 32;

    private static final String MAKE =
            """
            INSERT INTO engine.customer_key (customer_id, wrapped_key)
            VALUES (?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String FIND =
            """
            SELECT wrapped_key FROM engine.customer_key
            WHERE customer_id = ? AND wrapped_key IS NOT NULL
            """;
    private static final String DESTROY =
            """
            INSERT INTO engine.customer_key (customer_id, wrapped_key, destroyed_at)
            VALUES (?, NULL, now())
            ON CONFLICT (customer_id) DO UPDATE
            SET wrapped_key = NULL, destroyed_at = now()
            WHERE customer_key.destroyed_at IS NULL
            """;

    private final DataSource source;
    private final byte[] wrapping;
    private final SecureRandom random = new SecureRandom();
    private final KeyCache cache = new KeyCache();

    CustomerKeys(DataSource source, MasterKey master) {
        this.source = source;
        this.wrapping = master.derive("customer-key");
    }

    /** Made at first use by whoever comes first; empty once destroyed. */
    Optional<byte[]> ofOwner(CustomerId owner) {
        Optional<byte[]> known = find(owner);
        if (known.isPresent()) {
            return known;
        }
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        byte[] wrapped = Envelope.seal(wrapping, owner.value(), fresh);
        run(
                MAKE,
                statement -> {
                    statement.setString(1, owner.value());
                    statement.setBytes(2, wrapped);
                    return statement.executeUpdate();
                });
        return find(owner);
    }

    /** Empty if there never was one, or if it is destroyed. */
    Optional<byte[]> find(CustomerId owner) {
        Optional<byte[]> cached = cache.get(owner);
        if (cached.isPresent()) {
            return cached;
        }
        Optional<byte[]> stored =
                Optional.ofNullable(run(FIND, statement -> wrapped(statement, owner)))
                        .map(wrapped -> Envelope.open(wrapping, owner.value(), wrapped));
        stored.ifPresent(key -> cache.put(owner, key));
        return stored;
    }

    /** The row stays, so that no new key is ever made for this owner. */
    void destroy(CustomerId owner) {
        run(
                DESTROY,
                statement -> {
                    statement.setString(1, owner.value());
                    return statement.executeUpdate();
                });
        cache.forget(owner);
    }

    private static byte @Nullable [] wrapped(PreparedStatement statement, CustomerId owner)
            throws SQLException {
        statement.setString(1, owner.value());
        try (var rows = statement.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : null;
        }
    }

    private interface Work<T extends @Nullable Object> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T extends @Nullable Object> T run(String sql, Work<T> work) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new TransientDataAccessResourceException("the keys cannot be reached", e);
        }
    }
}
