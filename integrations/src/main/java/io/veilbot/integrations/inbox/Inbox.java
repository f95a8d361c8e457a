package io.veilbot.integrations.inbox;

import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores a callback and orders its judgement, durably, before anybody is told 200. */
public final class Inbox {

    private final SealedMessages messages;
    private final Callbacks callbacks;
    private final WorkDesk desk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final List<InboxListener> listeners;

    public Inbox(
            SealedMessages messages,
            Callbacks callbacks,
            WorkDesk desk,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock,
            List<InboxListener> listeners) {
        this.messages = messages;
        this.callbacks = callbacks;
        this.desk = desk;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Returns once it is on disk.
     *
     * @param source address of the sender
     */
    public void take(String provider, CallbackMessage message, String source) {
        var sealed = messages.seal(provider, message, source);
        boolean fresh =
                Boolean.TRUE.equals(transactions.execute(_ -> keepAndOrder(provider, sealed)));
        listeners.forEach(listener -> listener.stored(provider, fresh));
    }

    private boolean keepAndOrder(String provider, Callbacks.Sealed sealed) {
        // whoever reads 200 forgets the callback, whatever the database was tuned to
        jdbc.sql("set local synchronous_commit = on").update();
        var number = callbacks.keep(sealed);
        number.map(id -> order(provider, id)).ifPresent(desk::order);
        return number.isPresent();
    }

    private WorkOrder order(String provider, long id) {
        return WorkOrder.of(
                ReadCallback.KIND,
                Long.toString(id),
                Map.of(ReadCallback.PROVIDER, provider),
                clock.instant());
    }
}
