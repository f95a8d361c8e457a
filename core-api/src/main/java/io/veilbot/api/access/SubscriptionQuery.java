package io.veilbot.api.access;

import io.veilbot.api.Query;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /**
     * @param subscriptions oldest first
     */
    record SubscriptionList(List<SubscriptionView> subscriptions) {}

    /**
     * @param token secret of the links
     * @param keys newest first, those that are gone included
     */
    record SubscriptionView(
            SubscriptionId subscription,
            CustomerId customer,
            String token,
            Instant openedAt,
            Instant endsAt,
            Allowance allowance,
            int devices,
            List<KeyView> keys) {

        public boolean validAt(Instant moment) {
            return moment.isBefore(endsAt);
        }

        public List<KeyView> liveKeys() {
            return keys.stream().filter(key -> key.status() == KeyStatus.LIVE).toList();
        }

        /** Dots for the token: a log line must not tell. */
        @Override
        public String toString() {
            return subscription + " until " + endsAt;
        }
    }

    /**
     * @param accessLink what apps import; empty until the key is live
     * @param grant the grant that called for it
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
            Instant changedAt) {

        /** Dots for the link: a log line must not tell. */
        @Override
        public String toString() {
            return key + " " + status;
        }
    }
}
