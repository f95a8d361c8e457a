package io.veilbot.toy;

import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lamps that burn. */
@Component
@ProcessingGroup(LampProjection.GROUP)
public class LampProjection {

    public static final String GROUP = "toy-lamps";

    public final Queue<MetaData> seen = new ConcurrentLinkedQueue<>();

    public final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
    public final AtomicBoolean broken = new AtomicBoolean();

    private final JdbcClient jdbc;

    LampProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(LampEvent event, MetaData metaData) {
        arrivals.add(System.nanoTime());
        seen.add(metaData);
        boolean on = event instanceof LampEvent.SwitchedOn;
        jdbc.sql(
                        """
                        insert into toy.lamp (lamp, burning, at) values (?, ?, now())
                        on conflict (lamp) do update set burning = excluded.burning
                        """)
                .params(event.lamp().value(), on)
                .update();
        if (broken.get() && event.lamp().value().startsWith("lamp-bad")) {
            jdbc.sql("insert into toy.nowhere values (1)").update();
        }
    }

    @QueryHandler
    LampView handle(LampQuery.ByLamp query) {
        return jdbc.sql("select lamp, burning from toy.lamp where lamp = ?")
                .param(query.lamp().value())
                .query(LampView.class)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }
}
