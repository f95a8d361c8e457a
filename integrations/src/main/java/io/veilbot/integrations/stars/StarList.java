package io.veilbot.integrations.stars;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Telegram's list of what moved. It begins with the oldest and only grows, so each look reads on
 * from where the one before ended.
 */
final class StarList {

    static final String METHOD = "getStarTransactions";
    private static final int PAGE = 100;

    private final StarCalls calls;
    private final ObjectMapper json;
    private final StarBook book;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private long served;
    private Outcome<StarBook> last = new Outcome.NotAttempted<>("not-read-yet");

    StarList(StarCalls calls, ObjectMapper json, StarBook book) {
        this.calls = calls;
        this.json = json;
        this.book = book;
    }

    /**
     * The copy, once it is as long as the list. Whoever waits while somebody reads shares the next
     * read, so that nobody waits for more than two of them.
     */
    Outcome<StarBook> upToDate() {
        long mine = asked.incrementAndGet();
        reading.lock();
        try {
            if (mine > served) {
                long waiting = asked.get();
                last = readToTheEnd();
                served = waiting;
            }
            return last;
        } finally {
            reading.unlock();
        }
    }

    private Outcome<StarBook> readToTheEnd() {
        Outcome<Integer> more = readOn();
        while (more instanceof Outcome.Done<Integer>(Integer count) && count == PAGE) {
            more = readOn();
        }
        return more.then(_ -> new Outcome.Done<>(book));
    }

    private Outcome<Integer> readOn() {
        long from = book.length();
        return calls.make(
                METHOD,
                page(from, PAGE),
                envelope -> {
                    List<Movement> more = MovementReader.movements(envelope, from);
                    more.forEach(book::add);
                    mustHaveGrown(more, from);
                    return new Outcome.Done<>(more.size());
                },
                ErrorTable::onRead);
    }

    /** A list that repeats itself would be read for ever. */
    private void mustHaveGrown(List<Movement> more, long from) {
        if (!more.isEmpty() && book.length() == from) {
            throw new UnreadableAnswerException("transactions");
        }
    }

    /** Who paid; read anew, since the copy holds nobody's number. */
    Outcome<Long> payerOf(Movement paid) {
        return anew(paid, MovementReader::payer);
    }

    /** Whether Telegram charges it again by itself; the copy does not hold that either. */
    Outcome<Boolean> isRecurring(Movement paid) {
        return anew(paid, MovementReader::isRecurring);
    }

    private <T> Outcome<T> anew(Movement paid, Function<StrictJson, T> reader) {
        return calls.make(
                METHOD,
                page(paid.position(), 1),
                envelope ->
                        MovementReader.transactions(envelope).stream()
                                .filter(one -> MovementReader.isOf(one, paid.charge()))
                                .findFirst()
                                .<Outcome<T>>map(one -> new Outcome.Done<>(reader.apply(one)))
                                .orElseGet(() -> new Outcome.Unknown<>("list-changed")),
                ErrorTable::onRead);
    }

    private ObjectNode page(long offset, int limit) {
        return json.createObjectNode().put("offset", offset).put("limit", limit);
    }
}
