package io.veilbot.integrations.cryptopay;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.RefundId;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Returned;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the provider's transfer object, and the amount that we noted beside it. */
final class TransferReader {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_COMMENT = 1024;
    private static final Pattern NOTE = Pattern.compile("Refund ([0-9.]{1,20}) ([A-Z]{3,4})");

    private TransferReader() {}

    /** Read by the payee, and by us again: a transfer itself knows nothing of a price. */
    static String note(Money amount) {
        return "Refund " + amount;
    }

    static long id(StrictJson transfer) {
        return transfer.wholeIfAny("transfer_id")
                .orElseThrow(() -> new UnreadableAnswerException("transfer_id"));
    }

    static boolean isOf(StrictJson transfer, RefundId refund) {
        return transfer.textIfAny("spend_id", LONGEST_ID)
                .filter(refund.value()::equals)
                .isPresent();
    }

    static Returned returned(StrictJson transfer, RefundId refund, Money amount) {
        return new Returned(Long.toString(id(transfer)), Optional.of(refund), amount);
    }

    /** Empty if it is none of these refunds. */
    static Optional<Returned> returned(StrictJson transfer, Iterable<RefundId> refunds) {
        for (RefundId refund : refunds) {
            if (isOf(transfer, refund)) {
                return amount(transfer).map(money -> returned(transfer, refund, money));
            }
        }
        return Optional.empty();
    }

    private static Optional<Money> amount(StrictJson transfer) {
        Matcher note = NOTE.matcher(transfer.textIfAny("comment", LONGEST_COMMENT).orElse(""));
        try {
            return note.matches()
                    ? Optional.of(Money.parse(note.group(1), Currency.valueOf(note.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UnreadableAnswerException("comment");
        }
    }
}
