package io.veilbot.sagas.sales;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.veilbot.api.Commands;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.GiftEvent.GiftRecalled;
import io.veilbot.api.sales.GiftEvent.GiftRedeemed;
import io.veilbot.sagas.SagaGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A gift that is recalled is taken from whoever redeemed it; it lives as long as that may be. */
@Saga
@StoredAs("sagas.gift")
@ProcessingGroup(SagaGroups.GIFT)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class GiftSaga {

    @Autowired private transient Commands commands;
    @Autowired private transient DeadlineManager deadlines;

    private Retrieval retrieval = new Retrieval();
    private @Nullable SubscriptionId subscription;

    @StartSaga
    @SagaEventHandler(associationProperty = "gift")
    void on(GiftIssued event) {
        // Nothing is to be done until somebody redeems it.
    }

    @SagaEventHandler(associationProperty = "gift")
    void on(GiftRedeemed event) {
        subscription = event.subscription();
        SagaLifecycle.associateWith("subscription", event.subscription().value());
    }

    @SagaEventHandler(associationProperty = "gift")
    void on(GiftRecalled event) {
        if (subscription == null) {
            SagaLifecycle.end();
        } else {
            retrieval.want(event.gift().value(), Revocation.ofGift(event, subscription));
            take();
        }
    }

    @SagaEventHandler(associationProperty = "subscription")
    void on(PeriodGranted event) {
        if (retrieval.isOf(event)) {
            take();
        }
    }

    @DeadlineHandler(deadlineName = Retrieval.AGAIN)
    void takeAgain(String gift) {
        if (retrieval.isDue(gift)) {
            take();
        }
    }

    private void take() {
        if (retrieval.settles(commands, deadlines)) {
            SagaLifecycle.end();
        }
    }
}
