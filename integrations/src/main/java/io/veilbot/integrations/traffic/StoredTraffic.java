package io.veilbot.integrations.traffic;

import io.veilbot.api.access.KeyId;
import io.veilbot.integrations.panels.KeyTraffic;
import io.veilbot.integrations.traffic.Meters.Meter;

/** What the meter of a key and the tally of its subscription know. */
final class StoredTraffic implements KeyTraffic {

    private final Meters meters;
    private final Tallies tallies;

    StoredTraffic(Meters meters, Tallies tallies) {
        this.meters = meters;
        this.tallies = tallies;
    }

    /** Nothing of a key nobody has heard of yet. */
    @Override
    public Flow of(KeyId key) {
        return meters.find(key).map(this::of).orElse(Flow.NONE);
    }

    private Flow of(Meter meter) {
        long metered = tallies.find(meter.subscription()).map(Tally::metered).orElse(0L);
        return new Flow(meter.seen().shown(), metered);
    }
}
