package io.veilbot.command.sales;

import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.PRICE;
import static io.veilbot.command.sales.PaymentWords.accepted;
import static io.veilbot.command.sales.PaymentWords.confirmed;
import static io.veilbot.command.sales.PaymentWords.expired;
import static io.veilbot.command.sales.PaymentWords.mismatched;
import static io.veilbot.command.sales.PaymentWords.opened;
import static io.veilbot.command.sales.PaymentWords.paid;
import static io.veilbot.command.sales.PaymentWords.requested;
import static io.veilbot.command.sales.PaymentWords.told;
import static io.veilbot.command.sales.RefundWords.refundRefused;
import static io.veilbot.command.sales.RefundWords.wanted;

import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.sales.PaymentCommand.AcceptMismatch;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.api.sales.RefundId;
import io.veilbot.command.Decisions;
import org.junit.jupiter.api.Test;

/** A person takes money that differs for the price. */
class AcceptedMoneyTest {

    private static final Money LITTLE = roubles(98);
    private static final Paid PAID = paid("p-1", LITTLE, false);
    private static final PaymentEvent FOUND = mismatched(PAID, Difference.AMOUNT);
    private static final AcceptMismatch ACCEPT = accept("p-1");

    private final Decisions<Payment> payment = PaymentWords.decisions(false);

    private static AcceptMismatch accept(String money) {
        return new AcceptMismatch(PAYMENT, money, "a kopek is no matter");
    }

    @Test
    void confirmsWithWhatWasFoundAndOnce() {
        payment.given(requested(), opened(), FOUND).when(ACCEPT).then(accepted("p-1", LITTLE));
        payment.given(requested(), opened(), FOUND, accepted("p-1", LITTLE)).when(ACCEPT).quiet();
    }

    @Test
    void confirmsAfterAnEnding() {
        payment.given(requested(), opened(), expired(), FOUND)
                .when(ACCEPT)
                .then(accepted("p-1", LITTLE));
    }

    @Test
    void confirmsWithTheNewestFindingOfThatMoney() {
        var more = mismatched(paid("p-1", roubles(100), false), Difference.AMOUNT);
        payment.given(requested(), opened(), FOUND, more)
                .when(ACCEPT)
                .then(accepted("p-1", roubles(100)));
    }

    @Test
    void isNotToldAgainByTheProvider() {
        payment.given(requested(), opened(), FOUND, accepted("p-1", LITTLE))
                .when(told(PAID))
                .quiet();
    }

    @Test
    void neverConfirmsASecondTime() {
        var second = mismatched(paid("p-2", PRICE, false), Difference.PROVIDER_PAYMENT);
        payment.given(requested(), opened(), confirmed(), second)
                .when(accept("p-2"))
                .refused(Refusal.ALREADY_DECIDED);
    }

    @Test
    void refusesMoneyThatNobodyFound() {
        payment.given(requested(), opened(), FOUND).when(accept("p-9")).refused(Refusal.UNKNOWN);
    }

    @Test
    void refusesMoneyThatGoesBack() {
        RefundId id = RefundId.ofFinding(PAYMENT, "p-1");
        payment.given(requested(), opened(), FOUND, wanted(id, "p-1", LITTLE))
                .when(ACCEPT)
                .refused(Refusal.ALREADY_DECIDED);
        payment.given(
                        requested(),
                        opened(),
                        FOUND,
                        wanted(id, "p-1", LITTLE),
                        refundRefused(id, LITTLE))
                .when(ACCEPT)
                .then(accepted("p-1", LITTLE));
    }
}
