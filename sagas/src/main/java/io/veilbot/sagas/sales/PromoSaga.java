package io.veilbot.sagas.sales;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.RefusedException;
import io.veilbot.api.StoredAs;
import io.veilbot.api.catalog.PromoCommand;
import io.veilbot.api.catalog.PromoCommand.RedeemPromo;
import io.veilbot.api.catalog.PromoCommand.ReleasePromo;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.PaymentEvent.InvoiceRefused;
import io.veilbot.api.sales.PaymentEvent.PaymentCancelled;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentExpired;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.sagas.SagaGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The use of a code follows the money of the payment that was priced with it. It lives on after a
 * release, for late money is money, and takes the use again.
 */
@Saga
@StoredAs("sagas.promo")
@ProcessingGroup(SagaGroups.PROMO)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class PromoSaga {

    private static final Actor SELF = Actor.system("promo");

    @Autowired private transient Commands commands;

    private @Nullable PromoId promo;

    @StartSaga
    @SagaEventHandler(associationProperty = "payment")
    void on(PaymentRequested event) {
        promo = event.offer().discount().flatMap(Discount::promo).orElse(null);
        if (promo == null) {
            SagaLifecycle.end();
        }
    }

    @SagaEventHandler(associationProperty = "payment")
    void on(PaymentConfirmed event) {
        if (promo != null) {
            tell(new RedeemPromo(promo, event.payment()));
        }
        SagaLifecycle.end();
    }

    @SagaEventHandler(associationProperty = "payment")
    void on(PaymentDeclined event) {
        release(event.payment());
    }

    @SagaEventHandler(associationProperty = "payment")
    void on(PaymentExpired event) {
        release(event.payment());
    }

    @SagaEventHandler(associationProperty = "payment")
    void on(PaymentCancelled event) {
        release(event.payment());
    }

    @SagaEventHandler(associationProperty = "payment")
    void on(InvoiceRefused event) {
        release(event.payment());
    }

    private void release(PaymentId payment) {
        if (promo != null) {
            tell(new ReleasePromo(promo, payment));
        }
    }

    /** A code that was never reserved for this payment has no use of it to follow. */
    private void tell(PromoCommand command) {
        try {
            commands.send(command, SELF);
        } catch (RefusedException no) {
            SagaLifecycle.end();
        }
    }
}
