package io.veilbot.sagas.access;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionCommand.BeginLimit;
import io.veilbot.api.access.SubscriptionCommand.EndGrace;
import io.veilbot.api.access.SubscriptionCommand.EndSubscription;
import io.veilbot.api.access.SubscriptionCommand.RemindOfEnd;
import io.veilbot.api.access.SubscriptionEvent.AllowanceExhausted;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
import io.veilbot.api.access.SubscriptionEvent.LimitPlanned;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionResumed;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.sagas.SagaGroups;
import io.veilbot.sagas.Timetable;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Reminds of the end of a subscription and notices when it has come. One deadline at a time, for
 * whatever comes next; the subscription looks again whether it is true.
 */
@Saga
@StoredAs("sagas.subscription-clock")
@ProcessingGroup(SagaGroups.SUBSCRIPTION_CLOCK)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class SubscriptionClock {

    static final String NEXT = "subscription-clock.next";
    static final String GRACE_OVER = "subscription-clock.grace-over";
    static final String LIMIT_BEGINS = "subscription-clock.limit-begins";

    private static final Actor SELF = Actor.system("subscription-clock");

    // The framework hands these in after it has read the saga; they are no part of its state.
    @Autowired private transient Commands commands;
    @Autowired private transient DeadlineManager deadlines;
    @Autowired private transient Clock clock;

    private Timetable ends = new Timetable();
    private Timetable graces = new Timetable();
    private Timetable limits = new Timetable();
    private Instant limitedFrom = Instant.EPOCH;
    private Countdown countdown = new Countdown();

    @StartSaga
    @SagaEventHandler(associationProperty = "subscription")
    void on(PeriodGranted event) {
        countdown.granted(event.endsAt());
        plan(event.subscription(), event.at());
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "subscription")
    void on(EndWaived event) {
        countdown.waived();
        plan(event.subscription(), event.at());
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "subscription")
    void on(EndOverridden event) {
        countdown.overridden(event.until());
        plan(event.subscription(), event.at());
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(OverrideLifted event) {
        countdown.lifted(event);
        plan(event.subscription(), event.at());
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(GrantRevoked event) {
        countdown.folded(event.endsAt());
        plan(event.subscription(), event.at());
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(SubscriptionSuspended event) {
        countdown.suspended(event.hold());
        plan(event.subscription(), event.at());
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(SubscriptionResumed event) {
        countdown.resumed(event.hold(), event.endsAt());
        plan(event.subscription(), event.at());
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(AllowanceExhausted event) {
        Instant now = clock.instant();
        Instant over = event.graceUntil().isBefore(now) ? now : event.graceUntil();
        graces.set(deadlines, GRACE_OVER, over, event.subscription().value());
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(LimitPlanned event) {
        limitedFrom = event.from();
        planLimit(event.subscription());
    }

    /** A date set by hand outlives the end: what is granted later must still meet it. */
    @SagaEventHandler(associationProperty = "subscription")
    void on(SubscriptionEnded event) {
        countdown.closed(event.at());
        ends.clear(deadlines);
        graces.clear(deadlines);
        limits.clear(deadlines);
        if (!countdown.isSetByHand()) {
            SagaLifecycle.end();
        }
    }

    @DeadlineHandler(deadlineName = NEXT)
    void next(String subscription) {
        ends.met(NEXT);
        var id = new SubscriptionId(subscription);
        Instant now = clock.instant();
        countdown
                .due(now)
                .map(reminder -> new RemindOfEnd(id, reminder, countdown.end()))
                .ifPresent(reminder -> commands.send(reminder, SELF));
        plan(id, now);
    }

    @DeadlineHandler(deadlineName = GRACE_OVER)
    void endGrace(String subscription) {
        graces.met(GRACE_OVER);
        commands.send(new EndGrace(new SubscriptionId(subscription)), SELF);
    }

    @DeadlineHandler(deadlineName = LIMIT_BEGINS)
    void beginLimit(String subscription) {
        limits.met(LIMIT_BEGINS);
        var id = new SubscriptionId(subscription);
        if (limitedFrom.isAfter(clock.instant())) {
            planLimit(id);
        } else {
            commands.send(new BeginLimit(id), SELF);
        }
    }

    /** Never further ahead than any deadline is: whoever is met too early plans again. */
    private void planLimit(SubscriptionId subscription) {
        Instant now = clock.instant();
        Instant furthest = now.plus(Countdown.HORIZON);
        Instant next = limitedFrom.isAfter(furthest) ? furthest : limitedFrom;
        limits.set(deadlines, LIMIT_BEGINS, next.isBefore(now) ? now : next, subscription.value());
    }

    /**
     * @param since when what is known came to be: whatever was due between then and now still is
     */
    private void plan(SubscriptionId subscription, Instant since) {
        ends.clear(deadlines);
        if (!countdown.isRunning()) {
            return;
        }
        Instant now = clock.instant();
        Instant next = countdown.next(since, now);
        ends.set(deadlines, NEXT, next.isBefore(now) ? now : next, subscription.value());
        if (!countdown.end().isAfter(now)) {
            commands.send(new EndSubscription(subscription), SELF);
        }
    }
}
