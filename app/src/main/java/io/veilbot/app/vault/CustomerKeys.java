package io.veilbot.app.vault;

import io.veilbot.api.people.CustomerId;
import io.veilbot.app.data.MasterKey;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

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
            INSERT INTO engine.customer_key (customer_id, generation, wrapped_key)
            VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """;

    /** Renewable once no node can hold it any more, for more than twice as long as they may. */
    private static final String NEWEST =
            """
            SELECT generation,
                   coalesce(destroyed_at < clock_timestamp() - interval '2 minutes', false)
            FROM engine.customer_key WHERE customer_id = ? ORDER BY generation DESC LIMIT 1
            """;

    private static final String FIND =
            """
            SELECT generation, wrapped_key FROM engine.customer_key
            WHERE customer_id = ? AND wrapped_key IS NOT NULL
            """;
    private static final String DESTROY =
            """
            INSERT INTO engine.customer_key (customer_id, generation, wrapped_key, destroyed_at)
            SELECT :owner, coalesce(max(generation), 1), NULL, clock_timestamp()
            FROM engine.customer_key WHERE customer_id = :owner
            ON CONFLICT (customer_id, generation) DO UPDATE
            SET wrapped_key = NULL, destroyed_at = clock_timestamp()
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

    /** Made at first use by whoever comes first; empty once destroyed, until it is renewed. */
    Optional<CustomerKey> ofOwner(CustomerId owner) {
        Optional<CustomerKey> known = find(owner);
        if (known.isPresent()) {
            return known;
        }
        make(owner, 1);
        return find(owner);
    }

    /** The one in use; empty if there never was one, or if it is destroyed. */
    Optional<CustomerKey> find(CustomerId owner) {
        Optional<CustomerKey> cached = cache.get(owner);
        if (cached.isPresent()) {
            return cached;
        }
        Optional<CustomerKey> stored = run(FIND, statement -> stored(statement, owner));
        stored.ifPresent(key -> cache.put(owner, key));
        return stored;
    }

    /**
     * Makes the next key if the newest was destroyed long enough ago.
     *
     * @return the number of the newest
     */
    int renew(CustomerId owner) {
        Newest newest = newest(owner);
        if (!newest.renewable()) {
            return newest.generation();
        }
        make(owner, newest.generation() + 1);
        return newest(owner).generation();
    }

    /** The row stays: only {@link #renew} makes another key for this owner. */
    void destroy(CustomerId owner, JdbcClient transaction) {
        transaction.sql(DESTROY).param("owner", owner.value()).update();
        cache.forget(owner);
    }

    private record Newest(int generation, boolean renewable) {}

    private Newest newest(CustomerId owner) {
        return run(
                NEWEST,
                statement -> {
                    statement.setString(1, owner.value());
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next()
                                ? new Newest(rows.getInt(1), rows.getBoolean(2))
                                : new Newest(1, false);
                    }
                });
    }

    private void make(CustomerId owner, int generation) {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        byte[] wrapped = Envelope.seal(wrapping, label(owner, generation), fresh);
        run(
                MAKE,
                statement -> {
                    statement.setString(1, owner.value());
                    statement.setInt(2, generation);
                    statement.setBytes(3, wrapped);
                    return statement.executeUpdate();
                });
    }

    private Optional<CustomerKey> stored(PreparedStatement statement, CustomerId owner)
            throws SQLException {
        statement.setString(1, owner.value());
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            int generation = rows.getInt(1);
            byte[] key = Envelope.open(wrapping, label(owner, generation), rows.getBytes(2));
            return Optional.of(new CustomerKey(generation, key));
        }
    }

    /** As it was before there were generations, so that what was wrapped then still opens. */
    private static String label(CustomerId owner, int generation) {
        return generation == 1 ? owner.value() : owner.value() + "." + generation;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new TransientDataAccessResourceException("the keys cannot be reached", e);
        }
    }
}
