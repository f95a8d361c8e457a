package io.veilbot.sagas.sales;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.PRICE;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static io.veilbot.sagas.sales.SaleWords.BORIS;
import static io.veilbot.sagas.sales.SaleWords.GIFT;
import static io.veilbot.sagas.sales.SaleWords.HIS;
import static io.veilbot.sagas.sales.SaleWords.giftGrant;
import static io.veilbot.sagas.sales.SaleWords.giftRedeemed;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.catalog.PromoEvent.PromoClaimed;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentEvent.RefundRefused;
import io.veilbot.api.sales.RefundId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

/** The desks that remember nothing. */
class DesksTest {

    private static final PromoId CODE = PromoId.ofCode("THREE-DAYS");
    private static final GrantPeriod GIFT_GRANT = new GrantPeriod(HIS, BORIS, giftGrant(), NOW);

    private final List<Command> sent = new ArrayList<>();

    private List<Command> afterwards(Object desk, Object event) throws Exception {
        new AnnotationEventHandlerAdapter(desk).handle(new GenericEventMessage<>(event));
        return sent;
    }

    private Commands accepting() {
        return (command, _) -> sent.add(command);
    }

    private void refuseGrants(Command command, Actor actor) {
        sent.add(command);
        if (command instanceof GrantPeriod) {
            throw new RefusedException(Refusal.NOT_YOURS);
        }
    }

    @Test
    void freeDaysOfACodeAreGranted() throws Exception {
        Grant days = Grant.ofPromo(CODE, ANNA, AccessPeriod.days(3));
        assertThat(
                        afterwards(
                                new GrantDesk(accepting()),
                                new PromoClaimed(CODE, ANNA, SUBSCRIPTION, days, NOW)))
                .containsExactly(new GrantPeriod(SUBSCRIPTION, ANNA, days, NOW));
    }

    @Test
    void aRedeemedGiftIsGranted() throws Exception {
        assertThat(afterwards(new GrantDesk(accepting()), giftRedeemed()))
                .containsExactly(GIFT_GRANT);
    }

    @Test
    void aRefusedGrantIsPutBeforeAPerson() throws Exception {
        var kind = CaseKind.GRANT_REFUSED;
        assertThat(afterwards(new GrantDesk(this::refuseGrants), giftRedeemed()))
                .containsExactly(
                        GIFT_GRANT,
                        new OpenCase(
                                CaseId.derivedFrom(kind, giftGrant().id().value()),
                                kind,
                                GIFT.value(),
                                "the grant was refused: NOT_YOURS",
                                Optional.empty()));
    }

    @Test
    void aRefusedRefundIsPutBeforeAPerson() throws Exception {
        RefundId refund = RefundId.of(PAYMENT, 1);
        var kind = CaseKind.REFUND_REFUSED;
        assertThat(
                        afterwards(
                                new RefundDesk(accepting()),
                                new RefundRefused(PAYMENT, ANNA, refund, PRICE, "too late", NOW)))
                .containsExactly(
                        new OpenCase(
                                CaseId.derivedFrom(kind, refund.value()),
                                kind,
                                PAYMENT.value(),
                                "the provider gives nothing back: too late",
                                Optional.of(PRICE)));
    }
}
