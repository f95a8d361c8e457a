package io.veilbot.app.providers;

import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.payments.Payees;
import io.veilbot.integrations.payments.PaymentProvider;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * One provider, as its contract is tested.
 *
 * @param name of the adapter and of its stand-in
 * @param opened what the stand-in's journal calls an invoice that was made
 * @param returned what it calls money that went back
 * @param signs whether its callbacks prove who wrote them
 * @param maker makes the adapter
 */
record Site(String name, String opened, String returned, boolean signs, Maker maker) {

    /** A person whom money can go back to. */
    static final Payees PAYER = _ -> Optional.of(1001L);

    /** How the adapter is wired. */
    @FunctionalInterface
    interface Maker {

        /**
         * @param sandbox where the stand-ins answer
         */
        PaymentProvider make(URI sandbox, Login login, Caller caller, Clock clock);
    }

    /** Whether the provider knows this shop. */
    enum Login {
        RIGHT,
        WRONG
    }
}
