package io.veilbot.sagas.sales;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.Event;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Reminder;
import io.veilbot.api.access.SubscriptionEvent.EndApproaching;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.InvoiceRefused;
import io.veilbot.api.sales.PaymentEvent.PaymentCancelled;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.RefundId;
import io.veilbot.api.sales.RenewalCommand.EndRenewal;
import io.veilbot.api.sales.RenewalCommand.RecordMissedCharge;
import io.veilbot.api.sales.RenewalCommand.RecordReturnedCharge;
import io.veilbot.api.sales.RenewalCommand.TryRenewal;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.api.sales.RenewalTry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenewalDeskTest {

    private final List<Command> sent = new ArrayList<>();
    private Optional<Refusal> refusal = Optional.empty();

    private void answer(Command command) {
        sent.add(command);
        refusal.ifPresent(no -> {
            throw new RefusedException(no);
        });
    }

    private List<Command> after(Event event) throws Exception {
        var desk = new RenewalDesk((command, _) -> answer(command));
        new AnnotationEventHandlerAdapter(desk).handle(new GenericEventMessage<>(event));
        return sent;
    }

    private static EndApproaching near(Reminder reminder) {
        return new EndApproaching(SUBSCRIPTION, ANNA, reminder, NOW, NOW);
    }

    @Test
    void triesADayBeforeTheEndThenLaterThenAtTheEnd() throws Exception {
        assertThat(after(near(Reminder.THREE_DAYS))).isEmpty();
        after(near(Reminder.ONE_DAY));
        after(near(Reminder.TWO_HOURS));
        assertThat(after(new SubscriptionEnded(SUBSCRIPTION, ANNA, NOW, NOW)))
                .containsExactly(
                        new TryRenewal(SUBSCRIPTION, NOW, RenewalTry.A_DAY_BEFORE),
                        new TryRenewal(SUBSCRIPTION, NOW, RenewalTry.TWO_HOURS_BEFORE),
                        new TryRenewal(SUBSCRIPTION, NOW, RenewalTry.AT_THE_END));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUSTOMER_BLOCKED", "ERASED"})
    void takesNoForAnAnswerWhereSomebodyIsNotToBuy(Refusal no) throws Exception {
        refusal = Optional.of(no);
        assertThat(after(near(Reminder.ONE_DAY))).hasSize(1);
    }

    @Test
    void doesNotSwallowAnyOtherRefusal() {
        refusal = Optional.of(Refusal.NOT_YOURS);
        assertThatThrownBy(() -> after(near(Reminder.ONE_DAY)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void tellsOfPaymentsThatCameToNothing() throws Exception {
        after(new PaymentDeclined(PAYMENT, ANNA, "no money", SeenBy.POLL, NOW));
        after(new PaymentCancelled(PAYMENT, ANNA, "by the shop", SeenBy.POLL, NOW));
        assertThat(after(new InvoiceRefused(PAYMENT, ANNA, "forbidden", NOW)))
                .containsExactly(
                        new RecordMissedCharge(PAYMENT, "no money", true),
                        new RecordMissedCharge(PAYMENT, "by the shop", true),
                        new RecordMissedCharge(PAYMENT, "forbidden", false));
    }

    @Test
    void tellsOfWhatWentBackAsAWhole() throws Exception {
        after(wentBack(98));
        assertThat(after(wentBack(99))).containsExactly(new RecordReturnedCharge(PAYMENT));
    }

    private static PaymentRefunded wentBack(long stars) {
        var amount = new Money(stars, Currency.XTR);
        return new PaymentRefunded(
                PAYMENT,
                ANNA,
                SUBSCRIPTION,
                RefundId.of(PAYMENT, 1),
                "r-1",
                amount,
                amount,
                new Money(99, Currency.XTR),
                SeenBy.CALLBACK,
                NOW);
    }

    @Test
    void erasureEndsIt() throws Exception {
        assertThat(after(new CustomerErased(ANNA, "asked to be forgotten", NOW)))
                .containsExactly(
                        new EndRenewal(
                                RenewalId.of(SUBSCRIPTION),
                                RenewalEnding.ERASED,
                                "asked to be forgotten"));
    }
}
