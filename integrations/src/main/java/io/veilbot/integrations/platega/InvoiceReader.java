package io.veilbot.integrations.platega;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Invoice;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Reads the answer to the request for a transaction. */
final class InvoiceReader {

    private static final int LONGEST_WORD = 64;

    private final Clock clock;
    private final Duration lifetime;

    /**
     * @param lifetime of a link where the answer does not tell
     */
    InvoiceReader(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /**
     * @throws UnreadableAnswerException if it is not such an object
     */
    Outcome<Invoice> read(StrictJson answer) {
        String id = TransactionReader.id(answer, "transactionId");
        Duration left =
                answer.textIfAny("expiresIn", LONGEST_WORD)
                        .flatMap(InvoiceReader::duration)
                        .orElse(lifetime);
        return new Outcome.Done<>(new Invoice(id, link(answer), clock.instant().plus(left)));
    }

    /** The older names were written by older versions. */
    private static URI link(StrictJson answer) {
        return answer.linkIfAny("redirect")
                .or(() -> answer.linkIfAny("url"))
                .orElseGet(() -> answer.link("paymentUrl"));
    }

    /** Hours, minutes and seconds, such as {@code 00:15:00}. */
    private static Optional<Duration> duration(String text) {
        if (!text.matches("[0-9]{1,3}:[0-5][0-9]:[0-5][0-9]")) {
            return Optional.empty();
        }
        String[] parts = text.split(":", 3);
        return Optional.of(
                Duration.ofHours(Integer.parseInt(parts[0]))
                        .plusMinutes(Integer.parseInt(parts[1]))
                        .plusSeconds(Integer.parseInt(parts[2])));
    }
}
