package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.STARS;
import static io.veilbot.command.Samples.termsAt;
import static io.veilbot.command.sales.PaymentWords.PAID_AT;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.PersonalText;
import io.veilbot.api.RefusedException;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.api.sales.RefundId;
import io.veilbot.api.sales.RefundOutcome.Returned;
import io.veilbot.command.people.Customer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Telegram charges 99 Stars every 30 days, and tells of each under the name of the order. */
class StandingOrderTest {

    private static final Money PRICE = new Money(99, Currency.XTR);
    private static final Offer OFFER = Offer.atListPrice(MONTH, 1, termsAt(PRICE), PRICE);

    private final OtherStreams streams = new OtherStreams();
    private final Takings takings =
            new Takings(streams.of(Payment.class), streams.of(Customer.class));
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final PaymentRules rules = new PaymentRules(false);

    private void ordered(PaymentMethod method) {
        var some = new PersonalText(ANNA, "42");
        streams.happened(ANNA, new CustomerRegistered(ANNA, some, some, Language.RU, "", NOW));
        streams.happened(
                PAYMENT,
                requested(PAYMENT, method),
                new InvoiceOpened(
                        PAYMENT,
                        ANNA,
                        PAYMENT.value(),
                        PaymentWords.LINK,
                        PaymentWords.OPEN_UNTIL,
                        NOW));
    }

    private static PaymentRequested requested(PaymentId payment, PaymentMethod method) {
        return new PaymentRequested(
                payment, ANNA, OFFER, method, SUBSCRIPTION, false, payment.value(), NOW);
    }

    private static Command paid(String charge, Money amount) {
        var money = new Paid(charge, amount, PAID_AT, "stars", Optional.empty(), false);
        return new RecordPaymentOutcome(PAYMENT, money, SeenBy.CALLBACK);
    }

    private static Command paid(String charge) {
        return paid(charge, PRICE);
    }

    private static PaymentConfirmed confirmed(PaymentId payment, String charge) {
        return new PaymentConfirmed(
                payment,
                ANNA,
                SUBSCRIPTION,
                false,
                OFFER,
                charge,
                PRICE,
                "stars",
                Optional.empty(),
                PAID_AT,
                SeenBy.CALLBACK,
                NOW);
    }

    private static Command returned(String charge) {
        return new RecordRefundOutcome(
                PAYMENT,
                RefundId.ofFinding(PAYMENT, charge),
                Optional.of(charge),
                new Returned(charge, PRICE),
                SeenBy.CALLBACK);
    }

    private void told(Command command) {
        var done =
                DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage(command))
                        .executeWithResult(() -> {
                            switch (command) {
                                case RecordPaymentOutcome outcome ->
                                        takings.handle(outcome, rules, clock);
                                case RecordRefundOutcome back -> takings.handle(back, clock);
                                default -> throw new IllegalArgumentException(command.toString());
                            }
                            return command;
                        });
        if (done.isExceptional() && done.exceptionResult() instanceof RuntimeException no) {
            throw no;
        }
    }

    private List<Object> of(String charge) {
        return streams.of(PAYMENT.recurringAs(charge));
    }

    @Test
    void whatIsChargedLaterIsAPaymentOfItsOwn() {
        ordered(STARS.standing());
        told(paid("c-1"));
        told(paid("c-2"));

        var second = PAYMENT.recurringAs("c-2");
        assertThat(streams.of(PAYMENT)).last().isEqualTo(confirmed(PAYMENT, "c-1"));
        assertThat(of("c-2"))
                .containsExactly(requested(second, STARS.recurring()), confirmed(second, "c-2"));
    }

    /** Five charges, each told up to four times. */
    private static Stream<List<String>> orders() {
        return Stream.iterate(1, seed -> seed + 1)
                .limit(200)
                .map(seed -> {
                    var random = new Random(seed);
                    var charges = random.ints(20, 1, 6).mapToObj(number -> "c-" + number).toList();
                    var all = Stream.concat(Stream.of("c-1", "c-2"), charges.stream());
                    var shuffled = new ArrayList<>(all.toList());
                    Collections.shuffle(shuffled, random);
                    return shuffled;
                });
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyChargeConfirmsOnceInWhateverOrderAndHoweverOftenItIsTold(List<String> charges) {
        ordered(STARS.standing());
        charges.forEach(charge -> told(paid(charge)));

        var confirmed =
                Stream.concat(
                                streams.of(PAYMENT).stream(),
                                charges.stream().distinct().flatMap(one -> of(one).stream()))
                        .filter(PaymentConfirmed.class::isInstance)
                        .map(event -> ((PaymentConfirmed) event).providerPaymentId())
                        .toList();
        assertThat(confirmed)
                .containsExactlyInAnyOrderElementsOf(charges.stream().distinct().toList());
    }

    @Test
    void aChargeOfAnotherAmountIsComparedLikeAnyMoney() {
        ordered(STARS.standing());
        told(paid("c-1"));
        told(paid("c-2", new Money(98, Currency.XTR)));
        told(paid("c-2", new Money(98, Currency.XTR)));

        assertThat(of("c-2")).hasSize(2).last().isInstanceOf(PaymentMismatched.class);
        assertThat(streams.of(PAYMENT)).hasSize(3);
    }

    @Test
    void whatIsChargedOfTheErasedWaitsForAPerson() {
        ordered(STARS.standing());
        told(paid("c-1"));
        streams.append(ANNA, 1, new CustomerErased(ANNA, "asked to be forgotten", NOW));
        told(paid("c-2"));
        told(paid("c-2"));
        assertThat(of("c-2")).hasSize(2);
        assertThat(((PaymentMismatched) of("c-2").getLast()).differences())
                .containsExactly(Difference.PAYER_GONE);
    }

    @Test
    void moneyForAnOrderThatIsNoStandingOneStaysOneOrdersMatter() {
        ordered(STARS);
        told(paid("c-1"));
        told(paid("c-2"));

        assertThat(of("c-2")).isEmpty();
        assertThat(streams.of(PAYMENT)).last().isInstanceOf(PaymentMismatched.class);
    }

    @Test
    void whatGoesBackGoesBackOfItsOwnCharge() {
        ordered(STARS.standing());
        told(paid("c-1"));
        told(paid("c-2"));
        told(returned("c-2"));
        told(returned("c-2"));

        assertThat(of("c-2")).hasSize(3);
        var back = (PaymentRefunded) of("c-2").getLast();
        assertThat(back.total()).isEqualTo(PRICE).isEqualTo(back.paid());
        assertThat(back.payment()).isEqualTo(PAYMENT.recurringAs("c-2"));
        assertThat(streams.of(PAYMENT)).noneMatch(PaymentRefunded.class::isInstance);
    }

    @Test
    void whatGoesBackOfTheFirstGoesBackOfTheOrder() {
        ordered(STARS.standing());
        told(paid("c-1"));
        told(returned("c-1"));
        assertThat(streams.of(PAYMENT)).last().isInstanceOf(PaymentRefunded.class);
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        ordered(STARS.standing());
        var unknown = new PaymentId("payment-of-nobody");
        var money = new Paid("c-9", PRICE, PAID_AT, "stars", Optional.empty(), false);
        assertThatThrownBy(() -> told(new RecordPaymentOutcome(unknown, money, SeenBy.POLL)))
                .isInstanceOf(RefusedException.class);
        told(paid("c-1"));
        assertThatThrownBy(() -> told(returned("c-2"))).isInstanceOf(RefusedException.class);
        assertThat(streams.of(PAYMENT)).hasSize(3);
    }
}
