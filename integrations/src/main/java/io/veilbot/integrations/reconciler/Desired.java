package io.veilbot.integrations.reconciler;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.panels.BookedKey;
import io.veilbot.integrations.panels.KnownKeys;
import io.veilbot.integrations.panels.RemoveKey;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.util.List;

/** Which keys should be on a panel. */
record Desired(KnownKeys book, WorkDesk desk) {

    List<BookedKey> on(ServerId server) {
        return book.on(server);
    }

    /** The book may be behind: what is removed already must not come back. */
    boolean stays(BookedKey key) {
        return !desk.wasOrdered(WorkOrder.idOf(RemoveKey.KIND, key.key().value()));
    }
}
