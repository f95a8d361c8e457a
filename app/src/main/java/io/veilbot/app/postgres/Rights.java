package io.veilbot.app.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the shop may do in its database: everything it needs, and with events, the ledger and its
 * checkpoints nothing but read and add.
 */
final class Rights {

    private static final Logger LOG = LoggerFactory.getLogger(Rights.class);
    private static final List<String> ONLY_GROWING =
            List.of(
                    "engine.domain_event_entry",
                    "engine.ledger",
                    "engine.ledger_checkpoint",
                    "engine.ledger_export",
                    "engine.report_taken");

    /** Two nodes that start at once would change the same rows of the catalogue. */
    private static final String ALONE = "SELECT pg_advisory_xact_lock(76451900)";

    private static final String MAY_CHANGE =
            """
            SELECT count(*) FROM unnest(string_to_array(?, ', ')) AS only_growing
            WHERE has_table_privilege(only_growing, 'UPDATE')
                OR has_table_privilege(only_growing, 'DELETE')
                OR has_table_privilege(only_growing, 'TRUNCATE')
            """;

    private Rights() {}

    /** To be called by the owner whenever tables may be new. */
    static void grant(DataSource owner, DataSource shop) {
        String user = user(shop);
        if (user.equals(user(owner))) {
            return;
        }
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(ALONE);
            statement.execute(grants(user));
            connection.commit();
        } catch (SQLException e) {
            throw new PostgresException("The shop's rights in the database cannot be set.", e);
        }
    }

    /** Rebuilds make a schema of their own, hence the right to create some. */
    private static String grants(String user) {
        return """
        DO $$ DECLARE
            shop text := '%1$s';
            room text;
        BEGIN
            EXECUTE format('GRANT CREATE ON DATABASE %%I TO %%I', current_database(), shop);
            FOREACH room IN ARRAY ARRAY['engine', 'views', 'integrations', 'bot', 'web'] LOOP
                EXECUTE format('GRANT USAGE ON SCHEMA %%I TO %%I', room, shop);
                EXECUTE format('GRANT ALL ON ALL TABLES IN SCHEMA %%I TO %%I', room, shop);
                EXECUTE format('GRANT ALL ON ALL SEQUENCES IN SCHEMA %%I TO %%I', room, shop);
            END LOOP;
            EXECUTE format('REVOKE ALL ON %2$s FROM %%I', shop);
            EXECUTE format('GRANT SELECT, INSERT ON %2$s TO %%I', shop);
        END $$
        """
                .formatted(user.replace("'", "''"), String.join(", ", ONLY_GROWING));
    }

    /**
     * @param insist whether the shop must not start otherwise
     * @throws PostgresException if the shop could change history, and it is insisted
     */
    static void check(DataSource shop, boolean insist) {
        long changeable =
                JdbcClient.create(shop)
                        .sql(MAY_CHANGE)
                        .param(String.join(", ", ONLY_GROWING))
                        .query(Long.class)
                        .single();
        if (changeable == 0) {
            return;
        }
        String sentence =
                "The shop's database user "
                        + user(shop)
                        + " may change and delete events. Give an owner's address as"
                        + " DATABASE_OWNER_URL and another user's as DATABASE_URL; see docs/audit.md.";
        if (insist) {
            throw new PostgresException(sentence);
        }
        LOG.warn(sentence);
    }

    private static String user(DataSource source) {
        return JdbcClient.create(source).sql("SELECT current_user").query(String.class).single();
    }
}
