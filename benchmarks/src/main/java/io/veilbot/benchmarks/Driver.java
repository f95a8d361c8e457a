package io.veilbot.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Plain connections to the shop's database, and a table there shaped like the shop's events. */
final class Driver {

    /** The embedded server accepts 60 connections, and the shop needs its own. */
    static final int MOST_CONNECTIONS = 32;

    /** With numbers of its own: gaps in the shop's would hold up its processors. */
    private static final String SCRATCH =
            """
            create schema bench;
            create table bench.event (like engine.domain_event_entry including all);
            create sequence bench.event_number;
            alter table bench.event
                alter global_index set default nextval('bench.event_number')\
            """;

    private final HikariDataSource shop;

    Driver(HikariDataSource shop) {
        this.shop = shop;
    }

    Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        shop.getJdbcUrl(), shop.getUsername(), shop.getPassword());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_custom_plan");
        }
        return connection;
    }

    void prepare() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(SCRATCH);
        }
    }

    StoredEvent example(String name) throws SQLException {
        try (Connection connection = connect()) {
            return StoredEvent.like(connection, name);
        }
    }
}
