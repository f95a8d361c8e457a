package io.veilbot.api.access;

import io.veilbot.api.Query;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be asked about subscriptions and their keys. */
public sealed interface SubscriptionQuery<R> extends Query<R> {

    /** All of a customer's subscriptions; none is an empty list. */
    record SubscriptionsOf(CustomerId customer) implements SubscriptionQuery<SubscriptionList> {
        @Override
        public Class<SubscriptionList> answerType() {
            return SubscriptionList.class;
        }
    }

    /** One subscription. */
    record FindSubscription(SubscriptionId subscription)
            implements SubscriptionQuery<SubscriptionView> {
        @Override
        public Class<SubscriptionView> answerType() {
            return SubscriptionView.class;
        }
    }

    /** The subscription whose links carry this token. */
    record FindByToken(String token) implements SubscriptionQuery<SubscriptionView> {
        @Override
        public Class<SubscriptionView> answerType() {
            return SubscriptionView.class;
        }

        /** Dots: a log line must not tell. */
        @Override
        public String toString() {
            return "FindByToken[•••]";
        }
    }

    /** The traffic limit that staff set; nothing while the sum of the grants counts. */
    record LimitSetFor(SubscriptionId subscription) implements SubscriptionQuery<Allowance> {

        @Override
        public Class<Allowance> answerType() {
            return Allowance.class;
        }
    }

    /** Everything that was ever added to a subscription; nothing added is an empty list. */
    record GrantsOf(SubscriptionId subscription) implements SubscriptionQuery<GrantList> {

        @Override
        public Class<GrantList> answerType() {
            return GrantList.class;
        }
    }

    /**
     * What staff granted by hand.
     *
     * @param from granted at or after
     * @param to granted before
     */
    record GrantsByStaff(Instant from, Instant to) implements SubscriptionQuery<GrantList> {

        @Override
        public Class<GrantList> answerType() {
            return GrantList.class;
        }
    }

    /**
     * @param grants oldest first
     */
    record GrantList(List<GrantView> grants) {}

    /**
     * @param grant its cause and reason as they were granted
     * @param actor who granted it, as {@code kind:name}
     * @param startsAt when its time began
     * @param endsAt the end of the subscription right after it
     * @param taken how much of it was taken back
     * @param takenReason why; empty while nothing was
     */
    record GrantView(
            SubscriptionId subscription,
            Grant grant,
            String actor,
            Instant startsAt,
            Instant endsAt,
            Share taken,
            String takenReason,
            Instant at) {}

    /**
     * @param subscriptions oldest first
     */
    record SubscriptionList(List<SubscriptionView> subscriptions) {}

    /**
     * @param token secret of the links
     * @param validity until when access lasts
     * @param holds what withholds it meanwhile; usually nothing
     * @param endedAt the end that was reached; empty while access lasts
     * @param allowance the limit that counts: what staff set, or else what was granted
     * @param used bytes since it was opened, both directions
     * @param metered those of them that count against the allowance
     * @param entitlement what may be used; empty before the first grant
     * @param rotation how often the token was made anew
     * @param replacements how often another key was wanted
     * @param keys newest first, those that are gone included
     */
    record SubscriptionView(
            SubscriptionId subscription,
            CustomerId customer,
            String token,
            Instant openedAt,
            Validity validity,
            Set<Hold> holds,
            Optional<Instant> endedAt,
            Allowance allowance,
            long used,
            long metered,
            Optional<Entitlement> entitlement,
            int rotation,
            int replacements,
            List<KeyView> keys) {

        /** The end that counts; {@link Instant#MAX} if there is none. */
        public Instant endsAt() {
            return validity.end();
        }

        public boolean validAt(Instant moment) {
            return validity.validAt(moment);
        }

        /** Whether access lasts and nothing withholds it. */
        public boolean usableAt(Instant moment) {
            return validAt(moment) && holds.isEmpty();
        }

        /** How many may be connected at once; 0 is no limit. */
        public int devices() {
            return entitlement.map(Entitlement::devices).orElse(0);
        }

        public List<KeyView> liveKeys() {
            return keys.stream().filter(key -> key.status() == KeyStatus.LIVE).toList();
        }

        /** Dots for the token: a log line must not tell. */
        @Override
        public String toString() {
            return subscription + " until " + endsAt();
        }
    }

    /**
     * @param accessLink what apps import; empty until the key is live
     * @param grant the grant that called for it
     * @param limit as it is to be set on the panel
     */
    record KeyView(
            KeyId key,
            ServerId server,
            String serverName,
            String country,
            Protocol protocol,
            KeyStatus status,
            Optional<String> accessLink,
            GrantId grant,
            Allowance limit,
            Instant changedAt) {

        /** Dots for the link: a log line must not tell. */
        @Override
        public String toString() {
            return key + " " + status;
        }
    }
}
