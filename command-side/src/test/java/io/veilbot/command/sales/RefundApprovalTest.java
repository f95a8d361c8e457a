package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.PRICE;
import static io.veilbot.command.sales.PaymentWords.confirmed;
import static io.veilbot.command.sales.PaymentWords.mismatched;
import static io.veilbot.command.sales.PaymentWords.opened;
import static io.veilbot.command.sales.PaymentWords.paid;
import static io.veilbot.command.sales.PaymentWords.requested;
import static io.veilbot.command.sales.PaymentWords.withTakings;
import static io.veilbot.command.sales.RefundWords.FIRST;
import static io.veilbot.command.sales.RefundWords.SECOND;
import static io.veilbot.command.sales.RefundWords.chargedBack;
import static io.veilbot.command.sales.RefundWords.refund;
import static io.veilbot.command.sales.RefundWords.refundOf;
import static io.veilbot.command.sales.RefundWords.refunded;
import static io.veilbot.command.sales.RefundWords.wanted;

import io.veilbot.api.Actor;
import io.veilbot.api.Money;
import io.veilbot.api.MoneyLimits;
import io.veilbot.api.Refusal;
import io.veilbot.api.sales.PaymentCommand.ApproveRefund;
import io.veilbot.api.sales.PaymentCommand.DeclineRefund;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.PaymentEvent.RefundApproved;
import io.veilbot.api.sales.PaymentEvent.RefundDeclined;
import io.veilbot.api.sales.PaymentEvent.RefundProposed;
import io.veilbot.api.sales.RefundId;
import io.veilbot.command.Decisions;
import io.veilbot.command.Decisions.Given;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Above fifty roubles of a payment, two people must want a refund. */
class RefundApprovalTest {

    private static final Actor FIRST_PERSON = Actor.staff("boris");
    private static final Actor SECOND_PERSON = Actor.staff("vera");
    private static final Money LIMIT = roubles(50);
    private static final Money MUCH = roubles(60);
    private static final ApproveRefund YES = new ApproveRefund(PAYMENT, FIRST, "checked");
    private static final DeclineRefund NO = new DeclineRefund(PAYMENT, FIRST, "checked");

    private final Decisions<Payment> payment =
            withTakings(
                    new Decisions<>(
                            Payment.class,
                            new PaymentRules(false),
                            new RefundRules(MoneyLimits.parse("50 RUB"))));

    private Given<Payment> paidAnd(PaymentEvent... events) {
        var past = Stream.concat(Stream.of(requested(), opened(), confirmed()), Stream.of(events));
        return payment.given(past.toArray());
    }

    private static RefundProposed proposed(RefundId id, String money, Money amount) {
        return new RefundProposed(PAYMENT, ANNA, id, money, amount, "asked", FIRST_PERSON, NOW);
    }

    private static RefundProposed proposed() {
        return proposed(FIRST, "p-1", MUCH);
    }

    private static RefundApproved approved() {
        return new RefundApproved(PAYMENT, ANNA, FIRST, MUCH, "checked", SECOND_PERSON, NOW);
    }

    private static RefundDeclined declined(Actor by) {
        return new RefundDeclined(PAYMENT, ANNA, FIRST, MUCH, "checked", by, NOW);
    }

    @Nested
    class Asking {

        @Test
        void aboveTheLimitOnlyProposes() {
            paidAnd().when(refund(FIRST, MUCH), FIRST_PERSON).then(proposed());
            paidAnd().when(refund(FIRST, LIMIT), FIRST_PERSON).then(wanted(FIRST, "p-1", LIMIT));
        }

        @Test
        void inPartsIsTheSameAsAtOnce() {
            paidAnd(wanted(FIRST, "p-1", LIMIT))
                    .when(refund(SECOND, new Money(1, LIMIT.currency())), FIRST_PERSON)
                    .then(proposed(SECOND, "p-1", new Money(1, LIMIT.currency())));
        }

        @Test
        void twiceProposesOnce() {
            paidAnd(proposed()).when(refund(FIRST, MUCH), SECOND_PERSON).quiet();
        }

        @Test
        void forMoneyThatCameOtherwiseIsNoDifferent() {
            var found = mismatched(paid("p-2", MUCH, false), Difference.PROVIDER_PAYMENT);
            RefundId id = RefundId.ofFinding(PAYMENT, "p-2");
            payment.given(requested(), opened(), found)
                    .when(refundOf("p-2", MUCH), FIRST_PERSON)
                    .then(proposed(id, "p-2", MUCH));
        }

        @Test
        void countsWhatWaitsForApproval() {
            paidAnd(proposed())
                    .when(refund(SECOND, LIMIT), FIRST_PERSON)
                    .refused(Refusal.REFUND_TOO_LARGE);
        }
    }

    @Nested
    class Approving {

        @Test
        void letsTheMoneyGo() {
            paidAnd(proposed())
                    .when(YES, SECOND_PERSON)
                    .then(approved(), wanted(FIRST, "p-1", MUCH));
        }

        @Test
        void isNeverForWhoeverAsked() {
            paidAnd(proposed()).when(YES, FIRST_PERSON).refused(Refusal.NEEDS_ANOTHER_PERSON);
        }

        @ParameterizedTest
        @EnumSource(value = Actor.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "STAFF")
        void isForStaffAlone(Actor.Kind kind) {
            paidAnd(proposed())
                    .when(YES, new Actor(kind, "vera"))
                    .refused(Refusal.NEEDS_ANOTHER_PERSON);
        }

        @Test
        void isQuietOnceTheMoneyIsOnItsWay() {
            paidAnd(proposed(), approved(), wanted(FIRST, "p-1", MUCH))
                    .when(YES, SECOND_PERSON)
                    .quiet();
        }

        @Test
        void refusesWhatWasDeclinedOrNeverProposed() {
            paidAnd(proposed(), declined(SECOND_PERSON))
                    .when(YES, SECOND_PERSON)
                    .refused(Refusal.ALREADY_DECIDED);
            paidAnd().when(YES, SECOND_PERSON).refused(Refusal.UNKNOWN);
            payment.given().when(YES, SECOND_PERSON).refused(Refusal.UNKNOWN);
        }

        @Test
        void looksAgainAtWhatIsLeft() {
            RefundId elsewhere = RefundId.seenAtProvider(PAYMENT, LIMIT.minor());
            paidAnd(proposed(), refunded(elsewhere, "r-1", LIMIT, LIMIT, PRICE))
                    .when(YES, SECOND_PERSON)
                    .refused(Refusal.REFUND_TOO_LARGE);
            paidAnd(proposed(), chargedBack(PRICE))
                    .when(YES, SECOND_PERSON)
                    .refused(Refusal.NOTHING_TO_REFUND);
        }
    }

    @Nested
    class Declining {

        @Test
        void isForAnybodyOfStaffAndOnce() {
            paidAnd(proposed()).when(NO, SECOND_PERSON).then(declined(SECOND_PERSON));
            paidAnd(proposed()).when(NO, FIRST_PERSON).then(declined(FIRST_PERSON));
            paidAnd(proposed(), declined(SECOND_PERSON)).when(NO, FIRST_PERSON).quiet();
        }

        @Test
        void leavesTheMoneyToBeAskedForAnew() {
            paidAnd(proposed(), declined(SECOND_PERSON))
                    .when(refund(SECOND, LIMIT), FIRST_PERSON)
                    .then(wanted(SECOND, "p-1", LIMIT));
        }

        @Test
        void comesTooLateOnceItWasApproved() {
            paidAnd(proposed(), approved(), wanted(FIRST, "p-1", MUCH))
                    .when(NO, SECOND_PERSON)
                    .refused(Refusal.ALREADY_DECIDED);
            paidAnd().when(NO, SECOND_PERSON).refused(Refusal.UNKNOWN);
        }
    }
}
