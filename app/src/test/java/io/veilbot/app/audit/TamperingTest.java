package io.veilbot.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.app.audit.Verifier.BrokenException;
import io.veilbot.app.audit.Verifier.Reached;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ten thousand tamperings with a ledger of a hundred thousand events: none of them missed, so that
 * at most three in ten thousand are, with 95 % confidence. Up to shortly before the place the file
 * is what it was, and the verifier goes on from what it had reached there.
 */
class TamperingTest {

    private static final int EVENTS = 100_000;
    private static final int TRIES_PER_KIND = 2_000;
    private static final int KEPT_EVERY = 100;

    private static final class Whole {
        static final WrittenLedger LEDGER = WrittenLedger.of(EVENTS, 1);
        static final List<Reached> REACHED = reached(LEDGER);
    }

    /** Each takes the lines from some place on, and gives them as somebody left them. */
    enum Kind {
        EDIT {
            @Override
            void tamper(List<String> lines, int at, Random random) {
                String line = lines.get(at);
                int sign = random.nextInt(line.length());
                char other = (char) (line.charAt(sign) ^ (1 << random.nextInt(7)));
                lines.set(at, line.substring(0, sign) + other + line.substring(sign + 1));
            }
        },
        DELETE {
            @Override
            void tamper(List<String> lines, int at, Random random) {
                lines.subList(at, Math.min(lines.size(), at + 1 + random.nextInt(3))).clear();
            }
        },
        REORDER {
            @Override
            void tamper(List<String> lines, int at, Random random) {
                int other = Math.min(lines.size() - 1, at + 1 + random.nextInt(50));
                lines.add(at, lines.remove(other == at ? at - 1 : other));
            }
        },
        INSERT {
            @Override
            void tamper(List<String> lines, int at, Random random) {
                long before = position(lines.get(at)) - 1;
                StoredEvent forged = WrittenLedger.event(7, before, random);
                Hash hash = hash(lines.get(at - 1));
                Link link = new Link(before, before, "", Hash.NONE, Hash.NONE, hash).then(forged);
                lines.add(at, Line.whole(link.position(), forged, link.hash().hex()));
            }
        },
        TRUNCATE {
            @Override
            void tamper(List<String> lines, int at, Random random) {
                lines.subList(at, lines.size()).clear();
            }
        };

        abstract void tamper(List<String> lines, int at, Random random);
    }

    private static List<Reached> reached(WrittenLedger ledger) {
        var kept = new ArrayList<Reached>();
        Reached reached = Verifier.begin(ledger.lines().getFirst(), List.of(), ledger.publicKey());
        for (int line = 1; line <= EVENTS; line++) {
            if (line % KEPT_EVERY == 1) {
                kept.add(reached);
            }
            reached = reached.then(ledger.lines().get(line));
        }
        assertThat(reached.end()).startsWith("WHOLE. Positions 1 to 100000 of 100000");
        return kept;
    }

    @ParameterizedTest
    @EnumSource
    void noneIsMissed(Kind kind) {
        var random = new Random(kind.name().hashCode());
        for (int attempt = 0; attempt < TRIES_PER_KIND; attempt++) {
            int at = 2 + random.nextInt(EVENTS - 1);
            int kept = (at - 2) / KEPT_EVERY;
            int from = 1 + kept * KEPT_EVERY;
            int to = Math.min(EVENTS + 1, at + KEPT_EVERY);
            var near = new ArrayList<>(Whole.LEDGER.lines().subList(from, to));
            kind.tamper(near, at - from, random);
            List<String> rest =
                    kind == Kind.TRUNCATE
                            ? List.of()
                            : Whole.LEDGER.lines().subList(to, EVENTS + 1);
            assertThatThrownBy(() -> readOn(Whole.REACHED.get(kept), near, rest))
                    .as("%s of position %d, attempt %d", kind, at, attempt)
                    .isInstanceOf(BrokenException.class)
                    .hasMessageContaining("Position ");
        }
    }

    private static void readOn(Reached reached, List<String> near, List<String> rest) {
        Reached at = reached;
        for (String line : near) {
            at = at.then(line);
        }
        for (String line : rest) {
            at = at.then(line);
        }
        at.end();
    }

    private static long position(String line) {
        return Long.parseLong(line.substring("{\"position\":".length(), line.indexOf(',')));
    }

    private static Hash hash(String line) {
        return new Hash(line.substring(line.length() - 66, line.length() - 2));
    }
}
