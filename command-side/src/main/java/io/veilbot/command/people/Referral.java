package io.veilbot.command.people;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralCommand.QualifyReferral;
import io.veilbot.api.people.ReferralCommand.RecordReferral;
import io.veilbot.api.people.ReferralEvent;
import io.veilbot.api.people.ReferralEvent.ReferralQualified;
import io.veilbot.api.people.ReferralEvent.ReferralRecorded;
import io.veilbot.api.people.ReferralId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** That somebody was brought: recorded once, rewarded once. */
@Aggregate(type = "referral")
class Referral {

    /** The framework reads it. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private @Nullable ReferralId id;

    private @Nullable ReferralRecorded link;
    private boolean qualified;

    /** Whoever brought them; empty while nobody did. */
    Optional<CustomerId> referrer() {
        return Optional.ofNullable(link).map(ReferralRecorded::referrer);
    }

    void record(RecordReferral wish, Instant now) {
        apply(new ReferralRecorded(wish.referral(), wish.referrer(), wish.referred(), now));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(QualifyReferral command, ReferralRules rules, Clock clock) {
        if (link == null) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
        if (qualified) {
            return;
        }
        apply(
                new ReferralQualified(
                        command.referral(),
                        link.referrer(),
                        link.referred(),
                        command.payment(),
                        SubscriptionId.of(link.referrer(), 1),
                        Grant.ofReferral(command.referral(), rules.reward()),
                        clock.instant()));
    }

    @EventSourcingHandler
    void on(ReferralEvent event) {
        id = event.referral();
        switch (event) {
            case ReferralRecorded recorded -> link = recorded;
            case ReferralQualified _ -> qualified = true;
        }
    }
}
