package io.veilbot.integrations.stars;

import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.stars.Movement.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Telegram's list of transactions, strictly. */
final class MovementReader {

    private static final int LONGEST_ID = 256;
    private static final int LONGEST_PAYLOAD = 128;
    private static final int LONGEST_WORD = 64;

    private MovementReader() {}

    /**
     * @param from the position of the first of them
     */
    static List<Movement> movements(StrictJson envelope, long from) {
        var movements = new ArrayList<Movement>();
        for (StrictJson one : transactions(envelope)) {
            movements.add(movement(one, from + movements.size()));
        }
        return movements;
    }

    static List<StrictJson> transactions(StrictJson envelope) {
        return envelope.child("result")
                .orElseThrow(() -> new UnreadableAnswerException("result"))
                .children("transactions");
    }

    private static Movement movement(StrictJson one, long position) {
        Optional<StrictJson> payer = buyer(one.child("source"));
        Optional<StrictJson> payee = buyer(one.child("receiver"));
        var kind = payer.isPresent() ? Kind.PAID : payee.isPresent() ? Kind.RETURNED : Kind.OTHER;
        return new Movement(
                position,
                kind,
                one.text("id", LONGEST_ID),
                payer.or(() -> payee)
                        .flatMap(who -> who.textIfAny("invoice_payload", LONGEST_PAYLOAD * 4))
                        .orElse(""),
                whole(one, "amount"),
                Instant.ofEpochSecond(whole(one, "date")));
    }

    /** A person on the other side of an invoice. */
    private static Optional<StrictJson> buyer(Optional<StrictJson> partner) {
        return partner.filter(it -> it.text("type", LONGEST_WORD).equals("user"))
                .filter(it ->
                        it.textIfAny("transaction_type", LONGEST_WORD)
                                .filter(type -> !type.equals("invoice_payment"))
                                .isEmpty());
    }

    /** Whose money it was. */
    static long payer(StrictJson one) {
        return buyer(one.child("source"))
                .flatMap(who -> who.child("user"))
                .map(user -> whole(user, "id"))
                .orElseThrow(() -> new UnreadableAnswerException("source"));
    }

    /** Whether it was paid for a period that Telegram renews by itself. */
    static boolean isRecurring(StrictJson one) {
        return buyer(one.child("source"))
                .flatMap(who -> who.wholeIfAny("subscription_period"))
                .filter(seconds -> seconds > 0)
                .isPresent();
    }

    static boolean isOf(StrictJson one, String charge) {
        return one.text("id", LONGEST_ID).equals(charge);
    }

    private static long whole(StrictJson object, String name) {
        return object.wholeIfAny(name)
                .filter(number -> number >= 0)
                .orElseThrow(() -> new UnreadableAnswerException(name));
    }
}
