package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.work.WorkDesk;

/** Notices when a proxy was started anew, and has its keys compared at once. */
final class Restarts {

    private final PanelBook book;
    private final WorkDesk desk;

    Restarts(PanelBook book, WorkDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    /** A panel that does not tell for how long it has been running is compared now and then. */
    void look(ServerId server, Vitals vitals) {
        if (vitals.uptime().filter(uptime -> book.runsSince(server, uptime)).isPresent()) {
            book.mayHaveForgotten(server);
            desk.hurry(server.value());
        }
    }
}
