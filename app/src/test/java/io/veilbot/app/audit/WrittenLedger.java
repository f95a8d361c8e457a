package io.veilbot.app.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * An exported ledger of made-up events, written by the shop's own code but without a shop.
 *
 * @param lines as in the file; the first is the manifest
 * @param checkpoints what somebody copied away meanwhile
 */
record WrittenLedger(List<String> lines, List<String> checkpoints) {

    static final SigningKey KEY = SigningKey.of(new byte[32]);
    static final Instant EXPORTED = Instant.parse("2026-11-27T12:00:00Z");

    private static final int CHECKPOINT_EVERY = 500;

    /** The same events with one seed. */
    static WrittenLedger of(int events, long seed) {
        return of(events, seed, KEY, UnaryOperator.identity());
    }

    /**
     * @param change what somebody does to each event before the whole chain is made anew
     */
    static WrittenLedger of(
            int events, long seed, SigningKey key, UnaryOperator<StoredEvent> change) {
        var random = new Random(seed);
        var lines = new ArrayList<String>(events + 1);
        var checkpoints = new ArrayList<String>();
        Link head = Link.NONE;
        for (int number = 1; number <= events; number++) {
            StoredEvent event = change.apply(event(number, head.index(), random));
            head = head.then(event);
            lines.add(Line.whole(head.position(), event, head.hash().hex()));
            if (number % CHECKPOINT_EVERY == 0) {
                checkpoints.add(Checkpoints.text(head, EXPORTED, key));
            }
        }
        Manifest manifest =
                new Manifest(1, events, Hash.NONE, head.hash(), events, events, 0, "all", EXPORTED);
        lines.addFirst(manifest.line(key, checkpoints));
        return new WrittenLedger(lines, checkpoints);
    }

    /** With gaps in the numbers, signs that JSON escapes, and fields that are absent. */
    static StoredEvent event(int number, long before, Random random) {
        return new StoredEvent(
                before + 1 + random.nextInt(2),
                "event-" + number,
                random.nextBoolean() ? "Payment" : null,
                "payment-" + random.nextInt(1_000),
                random.nextInt(50),
                EXPORTED.minusSeconds(random.nextInt(1_000_000)).toString(),
                "sales.payment-confirmed",
                random.nextBoolean() ? "1" : null,
                "{\"minor\":" + random.nextInt() + ",\"note\":\"a\\\\b\n\té\"}",
                "{\"actor\":\"" + random.nextLong() + "\"}");
    }

    String publicKey() {
        return KEY.publicKey();
    }
}
