package io.veilbot.sandbox.core;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/**
 * {@code GET /sandbox/journal?after=seq&standIn=x&what=y&last=n&timeout=seconds}: the entries as a
 * JSON array, oldest first; with a time-out it waits for the first entry after {@code after}.
 */
public final class JournalDesk {

    private final Journal journal;

    public JournalDesk(Journal journal) {
        this.journal = journal;
    }

    public void routes(Router router) {
        router.get("/sandbox/journal", this::read);
    }

    private Answer read(Request request) throws InterruptedException {
        long after = LongPoll.number(request, "after", 0);
        long last = LongPoll.number(request, "last", Long.MAX_VALUE);
        List<Journal.Entry> found =
                journal.await(after, LongPoll.timeout(request)).stream()
                        .filter(entry -> fits(request, "standIn", entry.standIn()))
                        .filter(entry -> fits(request, "what", entry.what()))
                        .toList();
        ArrayNode array = Json.array();
        found.stream()
                .skip(Math.max(0, found.size() - Math.max(0, last)))
                .forEach(entry -> array.add(entry.json()));
        return Answer.json(array);
    }

    private static boolean fits(Request request, String field, String value) {
        return request.query(field).map(value::equals).orElse(true);
    }
}
