package io.veilbot.integrations.traffic;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KnownPanels;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.traffic.Turns.Turn;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the counters of every panel that is due, then has the shop told what is worth it. */
public final class Collector {

    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

    private final KnownPanels book;
    private final Map<PanelKind, Counters> byKind;
    private final Turns turns;
    private final Readings readings;
    private final Teller teller;

    Collector(
            KnownPanels book,
            List<Counters> counters,
            Turns turns,
            Readings readings,
            Teller teller) {
        this.book = book;
        this.byKind =
                counters.stream().collect(Collectors.toMap(Counters::kind, Function.identity()));
        this.turns = turns;
        this.readings = readings;
        this.teller = teller;
    }

    /** All due panels at once, so that a slow one keeps nobody but the telling waiting. */
    public void round() throws InterruptedException {
        List<Thread> readers =
                turns.take().stream()
                        .map(turn -> Thread.startVirtualThread(() -> read(turn)))
                        .toList();
        for (Thread reader : readers) {
            reader.join();
        }
        teller.tell();
    }

    private void read(Turn turn) {
        try {
            book.find(turn.server()).ifPresent(panel -> read(turn, panel));
        } catch (RuntimeException e) {
            LOG.warn("{}: no reading of traffic; the next one counts", turn.server(), e);
        }
    }

    /** A panel that counts nothing is let be; one that is down is no news here. */
    private void read(Turn turn, Panel panel) {
        Counters counters = byKind.get(panel.access().kind());
        if (counters != null && counters.read(panel) instanceof Outcome.Done(var bytesByKey)) {
            readings.write(turn, counters.counting(), bytesByKey);
        }
    }
}
