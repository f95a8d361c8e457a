package io.veilbot.sagas.sales;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.veilbot.api.Commands;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.PaymentEvent.PaymentChargedBack;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.sagas.SagaGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Where money goes back, what it bought goes: the same part of the grant, or the gift. Money may
 * overtake what it bought; then it waits for that.
 */
@Saga
@StoredAs("sagas.refund")
@ProcessingGroup(SagaGroups.REFUND)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class RefundSaga {

    @Autowired private transient Commands commands;
    @Autowired private transient DeadlineManager deadlines;

    private Retrieval retrieval = new Retrieval();

    /** Money that had not confirmed the payment had bought nothing. */
    @StartSaga
    @SagaEventHandler(associationProperty = "payment")
    void on(PaymentRefunded event) {
        if (event.total().minor() > 0) {
            begin(event.payment(), Revocation.of(event));
        } else if (!retrieval.isWanted()) {
            SagaLifecycle.end();
        }
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "payment")
    void on(PaymentChargedBack event) {
        begin(event.payment(), Revocation.of(event));
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(PeriodGranted event) {
        if (retrieval.isOf(event)) {
            take();
        }
    }

    @SagaEventHandler(associationProperty = "payment")
    void on(GiftIssued event) {
        take();
    }

    @DeadlineHandler(deadlineName = Retrieval.AGAIN)
    void takeAgain(String payment) {
        if (retrieval.isDue(payment)) {
            take();
        }
    }

    private void begin(PaymentId payment, Revocation more) {
        SagaLifecycle.associateWith("subscription", more.subscription().value());
        retrieval.want(payment.value(), more);
        take();
    }

    private void take() {
        if (retrieval.settles(commands, deadlines)) {
            SagaLifecycle.end();
        }
    }
}
