package io.veilbot.integrations.reconciler;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.panels.PanelLives;
import java.time.Clock;
import java.time.Instant;

/** The round that a panel is in, or begins. */
record Current(RoundBook rounds, PanelLives lives, Clock clock) {

    Round round(ServerId server) {
        long life = lives.of(server);
        Instant now = clock.instant();
        return rounds.find(server)
                .map(known -> known.now(now, life))
                .orElseGet(() -> Round.first(server, now, life));
    }
}
