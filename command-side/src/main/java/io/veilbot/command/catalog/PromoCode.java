package io.veilbot.command.catalog;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Grant;
import io.veilbot.api.catalog.Benefit;
import io.veilbot.api.catalog.Benefit.FreeDays;
import io.veilbot.api.catalog.PromoCommand.ClaimPromo;
import io.veilbot.api.catalog.PromoCommand.ClosePromo;
import io.veilbot.api.catalog.PromoCommand.CreatePromo;
import io.veilbot.api.catalog.PromoCommand.RedeemPromo;
import io.veilbot.api.catalog.PromoCommand.ReleasePromo;
import io.veilbot.api.catalog.PromoEvent;
import io.veilbot.api.catalog.PromoEvent.PromoClaimed;
import io.veilbot.api.catalog.PromoEvent.PromoClosed;
import io.veilbot.api.catalog.PromoEvent.PromoCreated;
import io.veilbot.api.catalog.PromoEvent.PromoRedeemed;
import io.veilbot.api.catalog.PromoEvent.PromoReleased;
import io.veilbot.api.catalog.PromoEvent.PromoReserved;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.PromoTerms;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentId;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A code that lowers prices or gives free days, to so many people and no more. */
@Aggregate(type = "promo")
public class PromoCode {

    @AggregateIdentifier private @Nullable PromoId id;
    private @Nullable PromoTerms terms;
    private boolean closed;
    private final PromoUses uses = new PromoUses();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CreatePromo command, Clock clock) {
        if (id == null) {
            apply(new PromoCreated(command.promo(), command.terms(), clock.instant()));
        } else if (!created().equals(command.terms())) {
            throw new RefusedException(Refusal.ALREADY_DECIDED);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReleasePromo command, Clock clock) {
        PaymentId payment = command.payment();
        if (uses.isTakenBy(payment) && !uses.isRedeemedBy(payment)) {
            CustomerId buyer = uses.buyer(payment).orElseThrow();
            apply(new PromoReleased(command.promo(), payment, buyer, clock.instant()));
        }
    }

    /** What was priced with it is honoured, however late it is paid. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RedeemPromo command, Clock clock) {
        CustomerId buyer =
                uses.buyer(command.payment())
                        .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN));
        if (!uses.isRedeemedBy(command.payment())) {
            apply(new PromoRedeemed(command.promo(), command.payment(), buyer, clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClaimPromo command, Clock clock) {
        if (uses.wereClaimedBy(command)) {
            return;
        }
        Instant now = clock.instant();
        if (!(usable(command.customer(), now).benefit() instanceof FreeDays(int days))) {
            throw new RefusedException(Refusal.PROMO_UNKNOWN);
        }
        var period = AccessPeriod.days(days);
        apply(
                new PromoClaimed(
                        command.promo(),
                        command.customer(),
                        command.subscription(),
                        Grant.ofPromo(command.promo(), command.customer(), period),
                        now));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClosePromo command, Clock clock) {
        var _ = created();
        if (!closed) {
            apply(new PromoClosed(command.promo(), command.reason(), clock.instant()));
        }
    }

    /**
     * What it gives whoever buys a tariff now.
     *
     * @throws RefusedException if it cannot be used, not for this tariff, or not any more
     */
    public Benefit benefit(CustomerId customer, TariffId tariff, Instant now) {
        PromoTerms promised = usable(customer, now);
        boolean forIt = promised.tariffs().isEmpty() || promised.tariffs().contains(tariff);
        if (!forIt || promised.benefit() instanceof FreeDays) {
            throw new RefusedException(Refusal.PROMO_UNKNOWN);
        }
        return promised.benefit();
    }

    /** Takes one use for a purchase that was priced with it; quiet if it has that already. */
    public void reserve(PromoId promo, RequestPayment wish, Instant now) {
        if (!uses.isTakenBy(wish.payment())) {
            var _ = benefit(wish.customer(), wish.tariff(), now);
            apply(new PromoReserved(promo, wish.payment(), wish.customer(), now));
        }
    }

    private PromoTerms usable(CustomerId customer, Instant now) {
        PromoTerms promised = created();
        if (closed || promised.validUntil().filter(end -> !now.isBefore(end)).isPresent()) {
            throw new RefusedException(Refusal.PROMO_EXPIRED);
        }
        uses.mustLeaveRoomFor(customer, promised);
        return promised;
    }

    private PromoTerms created() {
        if (terms == null) {
            throw new RefusedException(Refusal.PROMO_UNKNOWN);
        }
        return terms;
    }

    @EventSourcingHandler
    void on(PromoEvent event) {
        switch (event) {
            case PromoCreated created -> {
                id = created.promo();
                terms = created.terms();
            }
            case PromoReserved by -> uses.reserve(by.payment(), by.customer());
            case PromoReleased by -> uses.release(by.payment());
            case PromoRedeemed by -> uses.redeem(by.payment(), by.customer());
            case PromoClaimed by -> uses.claim(by);
            case PromoClosed _ -> closed = true;
        }
    }
}
