package io.veilbot.command.sales;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.PersonalText;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RenewalCommand.EndRenewal;
import io.veilbot.api.sales.RenewalCommand.RecordMissedCharge;
import io.veilbot.api.sales.RenewalCommand.RecordSavedMethod;
import io.veilbot.api.sales.RenewalCommand.TryRenewal;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalEvent;
import io.veilbot.api.sales.RenewalEvent.MethodSaved;
import io.veilbot.api.sales.RenewalEvent.RenewalAgreed;
import io.veilbot.api.sales.RenewalEvent.RenewalEnded;
import io.veilbot.api.sales.RenewalEvent.RenewalMissed;
import io.veilbot.api.sales.RenewalEvent.RenewalTried;
import io.veilbot.api.sales.RenewalId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agreed to, and each try to charge it. A try follows another only once that is known
 * to have come to nothing, so that no end is paid for twice.
 */
@Aggregate(type = "renewal")
class Renewal {

    /** Whatever else the provider says may be otherwise at the next try. */
    private static final Set<String> FOR_GOOD =
            Set.of("permission_revoked", "card_expired", "payment_method_restricted");

    /** The framework reads it. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private @Nullable RenewalId id;

    private final Map<PaymentId, RenewalAgreed> unpaid = new HashMap<>();
    private final Map<PaymentId, RenewalTried> tries = new HashMap<>();
    private final Map<PaymentId, RenewalMissed> misses = new HashMap<>();
    private @Nullable RenewalAgreed inForce;

    /**
     * @param each what every renewal brings and costs, whatever the order itself costs
     */
    void agree(RequestPayment order, Offer each, Instant now) {
        apply(
                new RenewalAgreed(
                        RenewalId.of(order.subscription()),
                        order.customer(),
                        order.subscription(),
                        order.payment(),
                        each,
                        order.method(),
                        now));
    }

    void keep(RecordSavedMethod told, Instant now) {
        RenewalAgreed consent = unpaid.get(told.payment());
        if (consent != null) {
            apply(
                    new MethodSaved(
                            told.renewal(),
                            consent.customer(),
                            told.payment(),
                            told.provider(),
                            new PersonalText(consent.customer(), told.reference().text()),
                            new PersonalText(consent.customer(), told.title().text()),
                            now));
        }
    }

    /** What is to be charged now; empty if nothing is, or not by this try. */
    Optional<RenewalAgreed> due(TryRenewal wish) {
        boolean mayTry =
                tries.values().stream()
                        .filter(before -> before.end().equals(wish.end()))
                        .allMatch(before ->
                                before.number().compareTo(wish.number()) < 0
                                        && cameToNothing(before));
        return Optional.ofNullable(inForce).filter(_ -> mayTry);
    }

    /** And may be tried again. */
    private boolean cameToNothing(RenewalTried before) {
        RenewalMissed miss = misses.get(before.payment());
        return miss != null && miss.next().isPresent();
    }

    void recordTry(RequestPayment charge, RenewalAgreed consent, TryRenewal wish, Instant now) {
        apply(
                new RenewalTried(
                        consent.renewal(),
                        consent.customer(),
                        consent.subscription(),
                        charge.payment(),
                        consent.payment(),
                        consent.offer(),
                        charge.method(),
                        wish.end(),
                        wish.number(),
                        now));
    }

    void miss(RecordMissedCharge told, Instant now) {
        RenewalTried tried = tries.get(told.payment());
        if (tried == null || misses.containsKey(told.payment())) {
            return;
        }
        boolean concerned = inForce != null && inForce.payment().equals(tried.savedWith());
        boolean gone = FOR_GOOD.contains(told.reason());
        Optional<Instant> next =
                concerned && told.tryAgain() && !gone
                        ? tried.number().nextAfter(tried.end(), now)
                        : Optional.empty();
        apply(missed(tried, told.reason(), next, now));
        if (concerned && gone) {
            end(RenewalEnding.METHOD_GONE, told.reason(), now);
        } else if (concerned && told.tryAgain() && next.isEmpty()) {
            end(RenewalEnding.DECLINED, told.reason(), now);
        }
    }

    private static RenewalMissed missed(
            RenewalTried tried, String reason, Optional<Instant> next, Instant now) {
        return new RenewalMissed(
                tried.renewal(),
                tried.customer(),
                tried.subscription(),
                tried.payment(),
                tried.end(),
                tried.number(),
                reason,
                next,
                now);
    }

    /** What the provider charges for by itself, or is about to. */
    List<PaymentId> standingOrders() {
        var agreed = inForce == null ? unpaid.values() : List.of(inForce);
        return agreed.stream()
                .filter(consent -> consent.method().isStanding())
                .map(RenewalAgreed::payment)
                .toList();
    }

    void end(EndRenewal wish, Instant now) {
        end(wish.ending(), wish.reason(), now);
    }

    void end(RenewalEnding ending, String reason, Instant now) {
        Optional.ofNullable(inForce)
                .or(() -> unpaid.values().stream().findFirst())
                .ifPresent(consent ->
                        apply(
                                new RenewalEnded(
                                        consent.renewal(),
                                        consent.customer(),
                                        consent.subscription(),
                                        ending,
                                        reason,
                                        now)));
    }

    @EventSourcingHandler
    void on(RenewalEvent event) {
        id = event.renewal();
        switch (event) {
            case RenewalAgreed consent -> unpaid.put(consent.payment(), consent);
            case MethodSaved kept -> {
                inForce = unpaid.get(kept.payment());
                unpaid.clear();
            }
            case RenewalTried tried -> tries.put(tried.payment(), tried);
            case RenewalMissed missed -> misses.put(missed.payment(), missed);
            case RenewalEnded _ -> {
                inForce = null;
                unpaid.clear();
            }
        }
    }
}
