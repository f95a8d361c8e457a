package io.veilbot.command.catalog;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.PromoCommand.ClaimPromo;
import io.veilbot.api.catalog.PromoEvent.PromoClaimed;
import io.veilbot.api.catalog.PromoTerms;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who uses a code: purchases that reserved it, those that were paid, and who took free days. */
final class PromoUses {

    private final Map<PaymentId, CustomerId> reserved = new HashMap<>();
    private final Map<CustomerId, SubscriptionId> claimed = new HashMap<>();
    private final Set<PaymentId> redeemed = new HashSet<>();
    private final Map<PaymentId, CustomerId> buyers = new HashMap<>();

    void reserve(PaymentId payment, CustomerId customer) {
        reserved.put(payment, customer);
        buyers.put(payment, customer);
    }

    void release(PaymentId payment) {
        reserved.remove(payment);
    }

    /** It is taken from now on, also if it had been released. */
    void redeem(PaymentId payment, CustomerId customer) {
        reserve(payment, customer);
        redeemed.add(payment);
    }

    void claim(PromoClaimed event) {
        claimed.put(event.customer(), event.subscription());
    }

    boolean isTakenBy(PaymentId payment) {
        return reserved.containsKey(payment);
    }

    boolean isRedeemedBy(PaymentId payment) {
        return redeemed.contains(payment);
    }

    /** Who reserved it for this payment, whatever became of that. */
    Optional<CustomerId> buyer(PaymentId payment) {
        return Optional.ofNullable(buyers.get(payment));
    }

    /** The same wish again; for another subscription the days are used up. */
    boolean wereClaimedBy(ClaimPromo wish) {
        SubscriptionId before = claimed.get(wish.customer());
        if (before != null && !before.equals(wish.subscription())) {
            throw new RefusedException(Refusal.PROMO_USED_UP);
        }
        return before != null;
    }

    void mustLeaveRoomFor(CustomerId customer, PromoTerms terms) {
        if (count(_ -> true) >= terms.uses() || count(customer::equals) >= terms.usesPerPerson()) {
            throw new RefusedException(Refusal.PROMO_USED_UP);
        }
    }

    private long count(Predicate<CustomerId> whose) {
        return Stream.concat(reserved.values().stream(), claimed.keySet().stream())
                .filter(whose)
                .count();
    }
}
