package io.veilbot.integrations.traffic;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.integrations.traffic.Tallies.Due;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the shop what flowed, as a total: told again, it is known already. Whoever dies in between
 * leaves it due.
 */
final class Teller {

    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final Actor SELF = Actor.system("traffic-collector");

    private final Tallies tallies;
    private final Commands commands;
    private final Clock clock;

    Teller(Tallies tallies, Commands commands, Clock clock) {
        this.tallies = tallies;
        this.commands = commands;
        this.clock = clock;
    }

    /** Everything that is due; one subscription that cannot be told keeps no other waiting. */
    void tell() {
        tallies.due().forEach(this::tell);
    }

    private void tell(Due due) {
        try {
            commands.send(new RecordUsage(due.subscription(), due.used()), SELF);
        } catch (RefusedException e) {
            LOG.warn("{}: the ledger refused its usage: {}", due.subscription(), e.refusal());
        } catch (RuntimeException e) {
            LOG.warn("{} stays untold until the next round", due.subscription(), e);
            return;
        }
        tallies.told(due, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
