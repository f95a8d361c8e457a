package io.veilbot.benchmarks;

import java.sql.SQLException;
import java.util.UUID;

/** L1: one row and one commit at a time; nothing that stores an event durably is faster. */
record BareInserts(Driver driver, StoredEvent created) implements Work {

    @Override
    public int atMost() {
        return Driver.MOST_CONNECTIONS;
    }

    @Override
    public Caller caller() throws SQLException {
        var table = new EventTable(driver.connect());
        return new Caller() {
            @Override
            public void once() throws SQLException {
                table.append("payment-" + UUID.randomUUID(), 0, created);
            }

            @Override
            public void close() throws SQLException {
                table.close();
            }
        };
    }
}
