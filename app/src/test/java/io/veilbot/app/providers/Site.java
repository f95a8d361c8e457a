package io.veilbot.app.providers;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.payments.Payees;
import io.veilbot.integrations.payments.PaymentProvider;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * One provider, as its contract is tested.
 *
 * @param name of the adapter
 * @param standIn its name in the journal
 * @param price of what is sold there
 * @param opened what the stand-in's journal calls an invoice that was made
 * @param returned what it calls money that went back
 * @param notes whether it notes beside money that went back which refund of ours it is
 * @param signs whether its callbacks prove what they say, and not only who calls
 * @param maker makes the adapter
 */
record Site(
        String name,
        String standIn,
        Money price,
        String opened,
        String returned,
        boolean notes,
        boolean signs,
        Maker maker) {

    static final Money ROUBLES = Money.parse("299.00", Currency.RUB);

    /** One that collects roubles, calls back, and is called as its stand-in is. */
    static Site callingBack(
            String name, String opened, String returned, boolean signs, Maker maker) {
        return new Site(name, name, ROUBLES, opened, returned, true, signs, maker);
    }

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
