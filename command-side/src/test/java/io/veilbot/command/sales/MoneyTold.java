package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.PRICE;
import static io.veilbot.command.sales.PaymentWords.paid;
import static io.veilbot.command.sales.PaymentWords.recordInvoice;
import static io.veilbot.command.sales.PaymentWords.requested;
import static io.veilbot.command.sales.PaymentWords.told;
import static io.veilbot.command.sales.RefundWords.FIRST;
import static io.veilbot.command.sales.RefundWords.refund;
import static io.veilbot.command.sales.RefundWords.returned;
import static io.veilbot.command.sales.RefundWords.seenElsewhere;
import static io.veilbot.command.sales.RefundWords.turnedDown;

import io.veilbot.api.Actor;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.PaymentCommand;
import io.veilbot.api.sales.PaymentCommand.RecordChargeback;
import io.veilbot.api.sales.PaymentCommand.RecordInvoice;
import io.veilbot.api.sales.PaymentCommand.RecordInvoiceRefused;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.RequestRefund;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentOutcome.Declined;
import io.veilbot.api.sales.PaymentOutcome.Expired;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A payment that is told news in some order, as a queue does: what is refused comes again later.
 */
final class MoneyTold {

    /** All that can be told of one payment of 99 roubles. */
    enum News {
        INVOICE,
        NO_INVOICE,
        PAID,
        PAID_AGAIN,
        DECLINED,
        EXPIRED,
        TOO_LITTLE,
        PRETENDED,
        REFUND_WANTED,
        REFUND_REFUSED,
        REFUNDED,
        REFUNDED_ELSEWHERE,
        CHARGED_BACK;

        private static final Set<News> WITHOUT_MONEY =
                Set.of(INVOICE, NO_INVOICE, DECLINED, EXPIRED, REFUND_WANTED, REFUND_REFUSED);

        private PaymentCommand command() {
            return switch (this) {
                case INVOICE -> recordInvoice("p-1");
                case NO_INVOICE -> new RecordInvoiceRefused(PAYMENT, "closed");
                case PAID -> told(paid());
                case PAID_AGAIN -> new RecordPaymentOutcome(PAYMENT, paid(), SeenBy.CALLBACK);
                case DECLINED -> told(new Declined("p-1", "no money"));
                case EXPIRED -> told(new Expired("p-1"));
                case TOO_LITTLE -> told(paid("p-2", roubles(98), false));
                case PRETENDED -> told(paid("p-4", PRICE, true));
                case REFUND_WANTED -> refund(FIRST, roubles(50));
                case REFUND_REFUSED -> turnedDown(FIRST);
                case REFUNDED -> returned(FIRST, "r-1", roubles(50));
                case REFUNDED_ELSEWHERE -> seenElsewhere("p-1", "r-2", roubles(20));
                case CHARGED_BACK -> new RecordChargeback(PAYMENT, PRICE, "fraud", SeenBy.CALLBACK);
            };
        }

        /** Whether money moved. */
        boolean isOfMoney() {
            return !WITHOUT_MONEY.contains(this);
        }
    }

    /**
     * What is known of the money in the end.
     *
     * @param found ids of money that waits for a person
     * @param back minor units that went back of what was agreed
     */
    record Conclusion(boolean confirmed, Set<String> found, long back, boolean chargedBack) {

        /** What has to follow, whatever the order. */
        static Conclusion of(Collection<News> told) {
            boolean paid = told.contains(News.PAID) || told.contains(News.PAID_AGAIN);
            var found = new HashSet<String>();
            if (told.contains(News.TOO_LITTLE)) {
                found.add("p-2");
            }
            if (told.contains(News.PRETENDED)) {
                found.add("p-4");
            }
            long back =
                    (told.contains(News.REFUNDED) ? roubles(50).minor() : 0)
                            + (told.contains(News.REFUNDED_ELSEWHERE) ? roubles(20).minor() : 0);
            return new Conclusion(
                    paid, found, paid ? back : 0, paid && told.contains(News.CHARGED_BACK));
        }

        private static Conclusion of(Progress known) {
            var found = new HashSet<String>();
            known.findings().forEach(finding -> found.add(finding.providerPaymentId()));
            return new Conclusion(
                    known.isConfirmedBy("p-1") && known.paid().equals(Optional.of(PRICE)),
                    found,
                    known.refunds().returnedOf("p-1", true),
                    known.refunds().chargedBack());
        }
    }

    private MoneyTold() {}

    static Conclusion after(List<News> told) {
        return Conclusion.of(progress(told.stream().map(News::command).toList()));
    }

    static Progress afterMoney(List<Paid> paid) {
        return progress(paid.stream().<PaymentCommand>map(PaymentWords::told).toList());
    }

    private static Progress progress(List<PaymentCommand> told) {
        var waiting = new ArrayDeque<>(told);
        Progress known = Progress.after(null, requested());
        for (int refusedInARow = 0; refusedInARow < waiting.size(); ) {
            PaymentCommand next = waiting.removeFirst();
            try {
                Optional<PaymentEvent> fact = decision(known, next);
                known = fact.isPresent() ? Progress.after(known, fact.get()) : known;
                refusedInARow = 0;
            } catch (RefusedException e) {
                waiting.addLast(next);
                refusedInARow++;
            }
        }
        return known;
    }

    private static Optional<PaymentEvent> decision(Progress known, PaymentCommand told) {
        return switch (told) {
            case RecordInvoice invoice -> new Invoicing(known, NOW).on(invoice);
            case RecordInvoiceRefused refused -> new Invoicing(known, NOW).on(refused);
            case RecordPaymentOutcome outcome ->
                    new Verdict(known, new PaymentRules(false), NOW).on(outcome);
            case RequestRefund wish ->
                    new Refunding(known, NOW).on(wish, Actor.staff("anna"), PaymentWords.ALONE);
            case RecordRefundOutcome back -> new Refunding(known, NOW).on(back);
            case RecordChargeback taken -> new Refunding(known, NOW).on(taken);
            default -> throw new IllegalArgumentException(told.toString());
        };
    }
}
