package io.veilbot.app.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An address of a database as operators write it.
 *
 * @param jdbcUrl for the driver; in its query it may carry user and password itself
 * @param user null if the address names none apart
 * @param password null if the address names none apart
 */
public record DatabaseSettings(String jdbcUrl, @Nullable String user, @Nullable String password) {

    private static final String EXPECTED =
            "DATABASE_URL must look like postgres://user:password@host:5432/database or"
                    + " jdbc:postgresql://host:5432/database?user=...&password=... (a PostgreSQL 15"
                    + " or newer; your hoster's panel shows it as \"connection string\")";

    /**
     * @throws PostgresException if it is neither {@code jdbc:postgresql:} nor {@code postgres:}
     */
    public static DatabaseSettings of(String url) {
        String address = url.strip();
        if (address.matches("jdbc:postgresql://[^/]+/\\S+")) {
            return new DatabaseSettings(address, null, null);
        }
        if (!address.matches("postgres(ql)?://\\S+")) {
            // the address itself stays out of the message: it holds a password
            throw new PostgresException(EXPECTED + "; it begins in another way.");
        }
        try {
            return of(new URI(address));
        } catch (URISyntaxException e) {
            throw new PostgresException(
                    EXPECTED
                            + "; signs such as @ : / # in the password are written as %40 %3A %2F"
                            + " %23.");
        }
    }

    private static DatabaseSettings of(URI uri) {
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new PostgresException(EXPECTED + "; host or database name is missing.");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
        String login = uri.getRawUserInfo();
        if (login == null) {
            return new DatabaseSettings(jdbc, null, null);
        }
        int colon = login.indexOf(':');
        return colon < 0
                ? new DatabaseSettings(jdbc, decoded(login), null)
                : new DatabaseSettings(
                        jdbc,
                        decoded(login.substring(0, colon)),
                        decoded(login.substring(colon + 1)));
    }

    private static String decoded(String text) {
        // URLDecoder reads + as a space, which is right in forms only
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return jdbcUrl.replaceFirst("\\?.*", "");
    }
}
