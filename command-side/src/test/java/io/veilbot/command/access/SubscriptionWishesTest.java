package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.BORIS;
import static io.veilbot.command.Samples.GIGABYTE;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionCommand.ReplaceKey;
import io.veilbot.api.access.SubscriptionCommand.RotateToken;
import io.veilbot.api.access.SubscriptionEvent.KeyReplacementRequested;
import io.veilbot.api.access.SubscriptionEvent.TokenRotated;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Other links, another key. */
class SubscriptionWishesTest extends SubscriptionWords {

    private final Object bought = granted(FIRST, NOW, GIGABYTE);

    @Nested
    class ANewToken {

        private static TokenRotated rotated(int rotation) {
            var token = new PersonalText(ANNA, "subscription-token-" + rotation + " of " + ID);
            return new TokenRotated(ID, ANNA, token, rotation, NOW);
        }

        @Test
        void isMadeOncePerWish() {
            subscription.given(opened(), bought).when(new RotateToken(ID, 1)).then(rotated(1));
            subscription.given(opened(), bought, rotated(1)).when(new RotateToken(ID, 1)).quiet();
            subscription
                    .given(opened(), bought, rotated(1))
                    .when(new RotateToken(ID, 2))
                    .then(rotated(2));
        }

        @Test
        void refusesToLeaveOneOut() {
            subscription
                    .given(opened(), bought)
                    .when(new RotateToken(ID, 2))
                    .refused(Refusal.UNKNOWN);
        }

        @Test
        void refusesAnUnknownSubscription() {
            subscription.given().when(new RotateToken(ID, 1)).refused(Refusal.UNKNOWN);
        }
    }

    @Nested
    class AnotherKey {

        private static final Optional<String> NORWAY = Optional.of("NO");
        private static final Optional<Protocol> ANY = Optional.empty();

        private static ReplaceKey wish(CustomerId customer, int number) {
            return new ReplaceKey(ID, customer, number, NORWAY, ANY, WHY);
        }

        private static KeyReplacementRequested wished(int number) {
            return new KeyReplacementRequested(ID, ANNA, number, NORWAY, ANY, WHY, NOW);
        }

        @Test
        void isWishedForOnce() {
            subscription.given(opened(), bought).when(wish(ANNA, 1)).then(wished(1));
            subscription.given(opened(), bought, wished(1)).when(wish(ANNA, 1)).quiet();
            subscription.given(opened(), bought, wished(1)).when(wish(ANNA, 2)).then(wished(2));
        }

        @Test
        void mayBeWishedForWhileAccessIsWithheld() {
            subscription
                    .given(opened(), bought, suspended(Hold.TRAFFIC, NOW))
                    .when(wish(ANNA, 1))
                    .then(wished(1));
        }

        @Test
        void refusesToLeaveOneOut() {
            subscription.given(opened(), bought).when(wish(ANNA, 2)).refused(Refusal.UNKNOWN);
        }

        @Test
        void refusesAnotherCustomer() {
            subscription.given(opened(), bought).when(wish(BORIS, 1)).refused(Refusal.NOT_YOURS);
        }

        @Test
        void refusesAfterTheEnd() {
            subscription
                    .given(opened(), granted(FIRST, NOW.minus(MONTH), GIGABYTE))
                    .when(wish(ANNA, 1))
                    .refused(Refusal.SUBSCRIPTION_ENDED);
        }

        @Test
        void refusesAnUnknownSubscription() {
            subscription.given().when(wish(ANNA, 1)).refused(Refusal.UNKNOWN);
        }
    }
}
