package io.veilbot.integrations.traffic;

import io.veilbot.api.access.SubscriptionId;
import io.veilbot.integrations.traffic.Meters.Meter;
import io.veilbot.integrations.traffic.Turns.Turn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down what was read, what it adds up to and what the shop is to be told of it, in one
 * transaction: whatever happens afterwards, nothing is counted twice and nothing forgotten.
 */
final class Readings {

    private final TransactionOperations transaction;
    private final Turns turns;
    private final Meters meters;
    private final Tallies tallies;
    private final Clock clock;

    Readings(
            TransactionOperations transaction,
            Turns turns,
            Meters meters,
            Tallies tallies,
            Clock clock) {
        this.transaction = transaction;
        this.turns = turns;
        this.meters = meters;
        this.tallies = tallies;
        this.clock = clock;
    }

    /**
     * @param counters bytes by the panel's own id of the key; other keys than ours do not matter
     */
    void write(Turn turn, Counting counting, Map<String, Long> counters) {
        transaction.executeWithoutResult(_ -> {
            if (turns.isLatest(turn)) {
                count(turn, counting, counters);
            }
        });
    }

    private void count(Turn turn, Counting counting, Map<String, Long> counters) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var more = new TreeMap<String, Long>();
        for (Meter meter : meters.on(turn.server())) {
            Long counter = counters.get(meter.panelKeyId());
            if (counter != null) {
                long grown = read(meter, counter, counting, today);
                more.merge(meter.subscription().value(), grown, Math::addExact);
            }
        }
        more.forEach((subscription, bytes) -> add(new SubscriptionId(subscription), bytes, today));
    }

    private long read(Meter meter, long counter, Counting counting, LocalDate today) {
        Seen.Reading reading = meter.seen().read(counter, counting, today);
        if (!reading.seen().equals(meter.seen())) {
            meters.saw(meter.key(), reading.seen());
        }
        return reading.more();
    }

    private void add(SubscriptionId subscription, long bytes, LocalDate today) {
        tallies.add(subscription, bytes)
                .filter(tally -> tally.isNews(today))
                .ifPresent(_ -> tallies.tellAll(subscription));
    }
}
