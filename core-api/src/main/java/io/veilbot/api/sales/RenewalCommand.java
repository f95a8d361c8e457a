package io.veilbot.api.sales;

import io.veilbot.api.Command;
import io.veilbot.api.Identifier;
import io.veilbot.api.Secret;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionId;
import java.time.Instant;

/**
 * What a renewal can be asked or told. It is agreed to by requesting a payment whose method renews.
 */
public sealed interface RenewalCommand extends Command {

    /**
     * Tells that the provider keeps how an order was paid. Quiet where nothing was agreed with it,
     * or what was has ended.
     *
     * @param payment the order
     * @param reference what the provider is asked by to charge again
     * @param title what the person knows it by
     */
    @StoredAs("sales.record-saved-method")
    record RecordSavedMethod(
            RenewalId renewal, PaymentId payment, String provider, Secret reference, Secret title)
            implements RenewalCommand {

        @Override
        public Identifier target() {
            return renewal;
        }
    }

    /**
     * An end is near: requests the payment that moves it on. Of a standing order, which the
     * provider charges by itself, it only sees to it that it may go on. Quiet where nothing is in
     * force, where that end does not count or the money of an earlier try may still come, and for
     * the same try again.
     *
     * @param end as the subscription says
     */
    @StoredAs("sales.try-renewal")
    record TryRenewal(SubscriptionId subscription, Instant end, RenewalTry number)
            implements RenewalCommand {

        @Override
        public Identifier target() {
            return RenewalId.of(subscription);
        }
    }

    /**
     * A payment came to nothing. Quiet where it is no charge of a renewal, or that is known.
     *
     * @param reason in the provider's words
     * @param tryAgain whether the bank said no to this one try; else nobody knows better next time
     */
    @StoredAs("sales.record-missed-charge")
    record RecordMissedCharge(PaymentId payment, String reason, boolean tryAgain)
            implements RenewalCommand {

        @Override
        public Identifier target() {
            return payment;
        }
    }

    /**
     * All that a payment had brought went back. Quiet where no provider charges for it by itself,
     * or that has ended.
     */
    @StoredAs("sales.record-returned-charge")
    record RecordReturnedCharge(PaymentId payment) implements RenewalCommand {

        @Override
        public Identifier target() {
            return payment;
        }
    }

    /**
     * Ends it. Quiet where nothing was agreed to, or it has ended.
     *
     * @param reason for auditors
     */
    @StoredAs("sales.end-renewal")
    record EndRenewal(RenewalId renewal, RenewalEnding ending, String reason)
            implements RenewalCommand {

        @Override
        public Identifier target() {
            return renewal;
        }
    }
}
