package io.veilbot.benchmarks.simulation;

import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.benchmarks.simulation.Faults.Fault;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.MoneyReports;
import io.veilbot.integrations.payments.Sighting;
import java.time.Duration;
import java.util.Optional;

/** Callbacks: lost, late, repeated; each is a hint at what to read again. */
final class Postman {

    private static final Duration LONGEST_WAY = Duration.ofMinutes(2);
    private static final Duration VERY_LATE = Duration.ofHours(30);

    private final Agenda agenda;
    private final Dice dice;
    private final Faults faults;
    private final Till till;
    private final MoneyReports reports;

    Postman(Agenda agenda, Dice dice, Faults faults, Till till, MoneyReports reports) {
        this.agenda = agenda;
        this.dice = dice;
        this.faults = faults;
        this.till = till;
        this.reports = reports;
    }

    /** The provider has news of a payment. */
    void tellOf(String providerPaymentId) {
        if (faults.strikes(Fault.CALLBACK_LOST, 200)) {
            return;
        }
        int copies = faults.strikes(Fault.CALLBACK_REPEATED, 300) ? 2 + dice.below(5) : 1;
        for (int copy = 0; copy < copies; copy++) {
            boolean late = faults.strikes(Fault.CALLBACK_LATE, 50);
            agenda.after(
                    late ? dice.within(VERY_LATE) : dice.upTo(LONGEST_WAY),
                    () -> judge(providerPaymentId));
        }
    }

    private void judge(String providerPaymentId) {
        Outcome<Sighting> found = till.lookUp(providerPaymentId);
        switch (found) {
            case Outcome.Done(Sighting sighting) ->
                    reports.tell(till.name(), Optional.empty(), sighting, SeenBy.CALLBACK);
            case Outcome.NotAttempted<?> _, Outcome.Unknown<?> _ ->
                    agenda.after(dice.upTo(LONGEST_WAY), () -> judge(providerPaymentId));
            case Outcome.Pending<?> _, Outcome.Refused<?> _ -> {}
        }
    }
}
