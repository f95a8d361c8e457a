package io.veilbot.api.sales;

import io.veilbot.api.Query;
import io.veilbot.api.access.SubscriptionId;
import java.time.Instant;
import java.util.Optional;

/** What can be asked about renewals. */
public sealed interface RenewalQuery<R> extends Query<R> {

    /** The one in force, or the last that was; nothing while no order of it was paid. */
    record FindRenewal(SubscriptionId subscription) implements RenewalQuery<RenewalView> {

        @Override
        public Class<RenewalView> answerType() {
            return RenewalView.class;
        }
    }

    /**
     * @param offer what each renewal brings and costs
     * @param title what the person knows the method by; personal
     * @param since when its method was kept
     * @param ending why nothing is charged any more; empty while it is in force
     */
    record RenewalView(
            RenewalId renewal,
            SubscriptionId subscription,
            Offer offer,
            String provider,
            String title,
            Instant since,
            Optional<RenewalEnding> ending) {

        public boolean inForce() {
            return ending.isEmpty();
        }

        /** With another title. */
        public RenewalView under(String other) {
            return new RenewalView(renewal, subscription, offer, provider, other, since, ending);
        }

        /** Without the title: a log line must not tell. */
        @Override
        public String toString() {
            return renewal + " by " + provider;
        }
    }
}
