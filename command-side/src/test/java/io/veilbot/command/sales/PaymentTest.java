package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.CARD;
import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.sales.PaymentWords.OFFER;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.SUBSCRIPTION;
import static io.veilbot.command.sales.PaymentWords.cancelled;
import static io.veilbot.command.sales.PaymentWords.confirmed;
import static io.veilbot.command.sales.PaymentWords.declined;
import static io.veilbot.command.sales.PaymentWords.expired;
import static io.veilbot.command.sales.PaymentWords.mismatched;
import static io.veilbot.command.sales.PaymentWords.opened;
import static io.veilbot.command.sales.PaymentWords.paid;
import static io.veilbot.command.sales.PaymentWords.recordInvoice;
import static io.veilbot.command.sales.PaymentWords.requested;
import static io.veilbot.command.sales.PaymentWords.told;

import io.veilbot.api.Command;
import io.veilbot.api.Refusal;
import io.veilbot.api.sales.PaymentCommand.RecordInvoiceRefused;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.PaymentEvent.InvoiceRefused;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentOutcome.Cancelled;
import io.veilbot.api.sales.PaymentOutcome.Declined;
import io.veilbot.api.sales.PaymentOutcome.Expired;
import io.veilbot.command.Decisions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentTest {

    private final Decisions<Payment> payment = PaymentWords.decisions(false);

    static Command[] everythingTold() {
        return new Command[] {
            recordInvoice("p-1"), new RecordInvoiceRefused(PAYMENT, "shop closed"), told(paid())
        };
    }

    static PaymentEvent[] endings() {
        return new PaymentEvent[] {declined(), expired(), cancelled(), invoiceRefused()};
    }

    private static InvoiceRefused invoiceRefused() {
        return new InvoiceRefused(PAYMENT, ANNA, "shop closed", NOW);
    }

    @ParameterizedTest
    @MethodSource("everythingTold")
    void refusesWhatWasNeverRequested(Command command) {
        payment.given().when(command).refused(Refusal.UNKNOWN);
    }

    @Nested
    class RecordingTheInvoice {

        @Test
        void opensOnce() {
            payment.given(requested()).when(recordInvoice("p-1")).then(opened());
            payment.given(requested(), opened()).when(recordInvoice("p-1")).quiet();
        }

        @Test
        void refusesASecondInvoice() {
            payment.given(requested(), opened())
                    .when(recordInvoice("p-2"))
                    .refused(Refusal.ALREADY_DECIDED);
        }

        @ParameterizedTest
        @MethodSource("io.veilbot.command.sales.PaymentTest#endings")
        void isQuietAfterAnEnding(PaymentEvent ending) {
            payment.given(requested(), ending).when(recordInvoice("p-1")).quiet();
        }

        @Test
        void isQuietAfterTheMoney() {
            payment.given(requested(), confirmed()).when(recordInvoice("p-1")).quiet();
        }
    }

    @Nested
    class RecordingThatTheInvoiceWasRefused {

        private final Command refuse = new RecordInvoiceRefused(PAYMENT, "shop closed");

        @Test
        void endsARequestOnce() {
            payment.given(requested()).when(refuse).then(invoiceRefused());
            payment.given(requested(), invoiceRefused()).when(refuse).quiet();
        }

        @Test
        void isQuietOnceAnInvoiceIsOpen() {
            payment.given(requested(), opened()).when(refuse).quiet();
        }
    }

    @Nested
    class AgreedMoney {

        @Test
        void confirmsExactlyOnce() {
            payment.given(requested(), opened()).when(told(paid())).then(confirmed());
            payment.given(requested(), opened(), confirmed()).when(told(paid())).quiet();
        }

        @Test
        void confirmsBeforeTheInvoiceIsKnown() {
            payment.given(requested()).when(told(paid())).then(confirmed());
        }

        @ParameterizedTest
        @MethodSource("io.veilbot.command.sales.PaymentTest#endings")
        void confirmsAfterAnEnding(PaymentEvent ending) {
            payment.given(requested(), ending).when(told(paid())).then(confirmed());
        }

        @Test
        void confirmsAfterAFindingOfOtherMoney() {
            var little = paid("p-1", roubles(98), false);
            payment.given(requested(), opened(), mismatched(little, Difference.AMOUNT))
                    .when(told(paid()))
                    .then(confirmed());
        }
    }

    @Nested
    class EndingsWithoutMoney {

        private final Command decline = told(new Declined("p-1", "no money"));
        private final Command expire = told(new Expired("p-1"));
        private final Command cancel = told(new Cancelled("p-1", "by customer"));

        @Test
        void followARequestOrAnInvoice() {
            payment.given(requested()).when(decline).then(declined());
            payment.given(requested(), opened()).when(expire).then(expired());
            payment.given(requested(), opened()).when(cancel).then(cancelled());
        }

        @Test
        void followADecline() {
            payment.given(requested(), declined()).when(decline).quiet();
            payment.given(requested(), declined()).when(expire).then(expired());
            payment.given(requested(), declined()).when(cancel).then(cancelled());
        }

        @Test
        void doNotFollowOneAnother() {
            payment.given(requested(), expired()).when(cancel).quiet();
            payment.given(requested(), expired()).when(decline).quiet();
            payment.given(requested(), cancelled()).when(expire).quiet();
        }

        @Test
        void neverFollowMoney() {
            payment.given(requested(), confirmed()).when(decline).quiet();
            payment.given(requested(), confirmed()).when(expire).quiet();
            payment.given(requested(), confirmed()).when(cancel).quiet();
        }
    }

    @Nested
    class ForSomebodyElse {

        @Test
        void staysSoWhenItIsPaid() {
            var gift =
                    new PaymentRequested(
                            PAYMENT, ANNA, OFFER, CARD, SUBSCRIPTION, true, PAYMENT.value(), NOW);
            payment.given(gift, opened()).when(told(paid())).then(confirmed(true));
        }
    }
}
