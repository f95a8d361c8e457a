package io.veilbot.sagas.sales;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.RefusedException;
import io.veilbot.api.StoredAs;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseEvent.CaseDecided;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.sagas.SagaGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person decided about money that differs is done, or put before a person again. */
@Saga
@StoredAs("sagas.mismatch")
@ProcessingGroup(SagaGroups.MISMATCH_DECISION)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class MismatchSaga {

    private static final Actor SELF = Actor.system("mismatch");

    @Autowired private transient Commands commands;

    private @Nullable Mismatch mismatch;

    /** Each finding is decided for itself: this one hears no more of the payment. */
    @StartSaga(forceNew = true)
    @SagaEventHandler(associationProperty = "payment")
    void on(PaymentMismatched event) {
        Mismatch found = Mismatch.of(event);
        mismatch = found;
        SagaLifecycle.removeAssociationWith("payment", event.payment().value());
        SagaLifecycle.associateWith("caseId", found.caseId().value());
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "caseId")
    void on(CaseDecided event, @MetaDataValue(value = "actor", required = true) String decider) {
        if (mismatch != null) {
            carryOut(mismatch, event.decision(), event.reason(), Actor.parse(decider));
        }
    }

    /** In the name of whoever decided: a large refund needs somebody else besides. */
    private void carryOut(Mismatch found, Decision decision, String reason, Actor decider) {
        switch (decision) {
            case ACCEPT -> order(found.accept(reason), SELF, found, CaseKind.GRANT_REFUSED);
            case REFUND -> order(found.refund(reason), decider, found, CaseKind.REFUND_REFUSED);
            case DISMISS -> {}
        }
    }

    private void order(Command decision, Actor by, Mismatch found, CaseKind otherwise) {
        try {
            commands.send(decision, by);
        } catch (RefusedException no) {
            String evidence = "what was decided was refused: " + no.refusal();
            commands.send(found.openCase(otherwise, evidence), SELF);
        }
    }
}
