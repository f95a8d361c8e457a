package io.veilbot.benchmarks;

import java.sql.SQLException;
import java.util.UUID;

/** L2: the statements of a create (insert) and a confirm (read the stream and insert). */
record DriverPairs(Driver driver, StoredEvent created, StoredEvent confirmed) implements Work {

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
                String payment = "payment-" + UUID.randomUUID();
                table.append(payment, 0, created);
                table.append(payment, table.read(payment), confirmed);
            }

            @Override
            public void close() throws SQLException {
                table.close();
            }
        };
    }
}
