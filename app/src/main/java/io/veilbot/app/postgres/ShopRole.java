package io.veilbot.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * As whom the shop works in a database of our own. It owns nothing, so it can do what {@link
 * Rights} grants and no more; migrations are the owner's.
 */
final class ShopRole {

    static final String NAME = "veilbot_shop";

    private ShopRole() {}

    /** Makes the role if it is not there yet, and gives it the password that is kept beside. */
    static void settle(PostgresFolder folder, PGSimpleDataSource owner) throws IOException {
        if (!Files.exists(folder.shopPassword())) {
            PostgresFolder.writeOwnerOnly(folder.shopPassword(), Cluster.newPassword());
        }
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    DO $$ BEGIN
                        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                            CREATE ROLE %1$s LOGIN;
                        END IF;
                    END $$;
                    ALTER ROLE %1$s PASSWORD '%2$s'\
                    """
                            .formatted(NAME, password(folder)));
        } catch (SQLException e) {
            throw new PostgresException("The role of the shop could not be made.", e);
        }
    }

    static String password(PostgresFolder folder) throws IOException {
        return Files.readString(folder.shopPassword()).strip();
    }
}
