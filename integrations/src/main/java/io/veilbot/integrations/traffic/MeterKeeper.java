package io.veilbot.integrations.traffic;

import io.veilbot.api.access.SubscriptionEvent.UsageRecorded;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyResumed;
import io.veilbot.integrations.ProcessingGroups;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Knows which key has which meter, and what the shop already knows of what flowed. */
@ProcessingGroup(ProcessingGroups.TRAFFIC)
@DisallowReplay
public final class MeterKeeper {

    private final Meters meters;
    private final Tallies tallies;

    MeterKeeper(Meters meters, Tallies tallies) {
        this.meters = meters;
        this.tallies = tallies;
    }

    /** A panel may have made it although nobody heard of it: it is read from the start. */
    @EventHandler
    void on(KeyRequested event) {
        tallies.limit(event.subscription(), event.allowance());
        meters.add(event.key(), event.subscription(), event.server(), event.panelName());
    }

    @EventHandler
    void on(KeyProvisioned event) {
        meters.isCalled(event.key(), event.panelKeyId());
    }

    @EventHandler
    void on(KeyRestored event) {
        meters.isCalled(event.key(), event.panelKeyId());
    }

    @EventHandler
    void on(KeyLimited event) {
        tallies.limit(event.subscription(), event.limit());
    }

    @EventHandler
    void on(KeyResumed event) {
        tallies.limit(event.subscription(), event.limit());
    }

    @EventHandler
    void on(UsageRecorded event) {
        LocalDate day = LocalDate.ofInstant(event.at(), ZoneOffset.UTC);
        tallies.recorded(event.subscription(), event.used(), event.metered(), day);
    }
}
