package io.veilbot.command.catalog;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.catalog.TariffCommand.PublishTariff;
import io.veilbot.api.catalog.TariffCommand.ReinstateTariff;
import io.veilbot.api.catalog.TariffCommand.ReviseTariff;
import io.veilbot.api.catalog.TariffCommand.WithdrawTariff;
import io.veilbot.api.catalog.TariffEvent;
import io.veilbot.api.catalog.TariffEvent.TariffPublished;
import io.veilbot.api.catalog.TariffEvent.TariffReinstated;
import io.veilbot.api.catalog.TariffEvent.TariffRevised;
import io.veilbot.api.catalog.TariffEvent.TariffWithdrawn;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentMethod;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Terms on sale: published, revised, withdrawn, reinstated; the only source of offers. */
@Aggregate(type = "tariff")
public class Tariff {

    @AggregateIdentifier private @Nullable TariffId id;
    private @Nullable Terms terms;
    private int version;
    private boolean withdrawn;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishTariff command, Clock clock) {
        if (terms == null) {
            apply(new TariffPublished(command.tariff(), command.terms(), clock.instant()));
        } else if (!terms.equals(command.terms())) {
            throw new RefusedException(Refusal.ALREADY_DECIDED);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviseTariff command, Clock clock) {
        if (!publishedTerms().equals(command.terms())) {
            apply(
                    new TariffRevised(
                            command.tariff(), command.terms(), version + 1, clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawTariff command, Clock clock) {
        mustBePublished();
        if (!withdrawn) {
            apply(new TariffWithdrawn(command.tariff(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReinstateTariff command, Clock clock) {
        mustBePublished();
        if (withdrawn) {
            apply(new TariffReinstated(command.tariff(), clock.instant()));
        }
    }

    /**
     * Freezes what is on sale now.
     *
     * @throws RefusedException if it is not on sale, or not in this currency or by this method
     */
    public Offer offer(TariffId tariff, PaymentMethod method, Currency currency) {
        Terms now = publishedTerms();
        if (withdrawn) {
            throw new RefusedException(Refusal.TARIFF_WITHDRAWN);
        }
        if (!now.soldBy(method)) {
            throw new RefusedException(Refusal.METHOD_NOT_OFFERED);
        }
        Money price =
                now.priceIn(currency)
                        .orElseThrow(() -> new RefusedException(Refusal.NO_PRICE_IN_CURRENCY));
        return Offer.atListPrice(tariff, version, now, price);
    }

    /** Whether it is on sale by this method, and its own price is this. */
    public boolean isSoldAt(Money price, PaymentMethod method) {
        return terms != null
                && !withdrawn
                && terms.soldBy(method)
                && terms.priceIn(price.currency()).equals(Optional.of(price));
    }

    private void mustBePublished() {
        if (id == null) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
    }

    private Terms publishedTerms() {
        if (terms == null) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
        return terms;
    }

    @EventSourcingHandler
    void on(TariffEvent event) {
        switch (event) {
            case TariffPublished published -> {
                id = published.tariff();
                terms = published.terms();
                version = 1;
            }
            case TariffRevised revised -> {
                terms = revised.terms();
                version = revised.version();
            }
            case TariffWithdrawn _ -> withdrawn = true;
            case TariffReinstated _ -> withdrawn = false;
        }
    }
}
