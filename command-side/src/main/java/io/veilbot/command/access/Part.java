package io.veilbot.command.access;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.Share;
import java.time.Duration;
import java.time.Instant;

/**
 * A grant, and how much of it was taken back.
 *
 * @param earnedAt the moment from which it may count
 */
record Part(Grant grant, Instant earnedAt, Share taken) implements Step {

    boolean isLeft() {
        return Share.ALL.isLargerThan(taken);
    }

    Part taking(Share share) {
        return new Part(grant, earnedAt, share);
    }

    Span after(Instant end) {
        Instant start = earnedAt.isAfter(end) ? earnedAt : end;
        Duration whole = Duration.between(start, grant.period().after(start));
        return new Span(this, start, start.plus(taken.leftOf(whole)));
    }

    /** Where a part came to lie among the others. */
    record Span(Part part, Instant start, Instant end) {

        Span movedBy(Pause pause) {
            return new Span(part, pause.moves(start), pause.moves(end));
        }

        /** No limit lasts as long as its part; bytes last until they have flowed. */
        Allowance allowanceAt(Instant moment) {
            Allowance whole = part.grant.allowance();
            if (whole.unlimited() && end.isAfter(moment)) {
                return whole;
            }
            return Allowance.ofBytes(part.taken.leftOf(whole.bytes()));
        }
    }
}
