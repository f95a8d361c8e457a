package io.veilbot.sagas.sales;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.OutcomeUnknownException;
import io.veilbot.api.RefusedException;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.sagas.SagaGroups;
import io.veilbot.sagas.Timetable;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A confirmed payment becomes access, or a gift, or a case: never nothing. */
@Saga
@StoredAs("sagas.purchase")
@ProcessingGroup(SagaGroups.PURCHASE)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class PurchaseSaga {

    static final String GRANT_AGAIN = "purchase.grant-again";

    /** Longer than any command may take, short enough that the customer still waits. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** After so many minutes a person is asked, who can see what the shop cannot. */
    static final int TRIES = 5;

    private static final Actor SELF = Actor.system("purchase");

    // The framework hands these in after it has read the saga; they are no part of its state.
    @Autowired private transient Commands commands;
    @Autowired private transient DeadlineManager deadlines;

    private Timetable timetable = new Timetable();
    private @Nullable Purchase purchase;
    private int tries;

    @StartSaga
    @SagaEventHandler(associationProperty = "payment")
    void on(PaymentConfirmed event) {
        Purchase sold = Purchase.of(event);
        purchase = sold;
        SagaLifecycle.associateWith("subscription", event.subscription().value());
        grant(sold);
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(PeriodGranted event) {
        if (purchase != null && purchase.isSettledBy(event)) {
            end();
        }
    }

    @SagaEventHandler(associationProperty = "payment")
    void on(GiftIssued event) {
        end();
    }

    @DeadlineHandler(deadlineName = GRANT_AGAIN)
    void grantAgain(String payment) {
        timetable.met(GRANT_AGAIN);
        if (purchase == null || !purchase.payment().value().equals(payment)) {
            return;
        }
        if (tries < TRIES) {
            grant(purchase);
        } else {
            giveUp(purchase, "not granted after " + tries + " tries");
        }
    }

    private void grant(Purchase sold) {
        tries++;
        try {
            commands.send(sold.delivery(), SELF);
            accepted(sold);
        } catch (RefusedException no) {
            giveUp(sold, "the grant was refused: " + no.refusal());
        } catch (OutcomeUnknownException perhaps) {
            // Grants and gifts count once, so that sending it again later is safe.
            askAgainLater(sold);
        }
    }

    /** Of what nobody has anything against twice, only the news is late. */
    private void accepted(Purchase sold) {
        if (tries > 1) {
            end();
        } else {
            askAgainLater(sold);
        }
    }

    private void askAgainLater(Purchase sold) {
        timetable.set(deadlines, GRANT_AGAIN, PATIENCE, sold.payment().value());
    }

    private void giveUp(Purchase sold, String evidence) {
        commands.send(sold.openCase(evidence), SELF);
        end();
    }

    private void end() {
        timetable.clear(deadlines);
        SagaLifecycle.end();
    }
}
