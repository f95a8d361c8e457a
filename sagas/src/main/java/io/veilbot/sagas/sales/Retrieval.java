package io.veilbot.sagas.sales;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.OutcomeUnknownException;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.sagas.Timetable;
import java.time.Duration;
import org.axonframework.deadline.DeadlineManager;
import org.jspecify.annotations.Nullable;

/** Takes something back, and again where it is not there yet, until a person has to be asked. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Retrieval {

    static final String AGAIN = "refund.take-again";

    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Longer than a purchase is tried: what it becomes even then is taken. */
    static final int TRIES = 10;

    private static final Actor SELF = Actor.system("refund");

    private Timetable timetable = new Timetable();
    private @Nullable Revocation revocation;
    private String about = "";
    private int tries;

    /**
     * More may be wanted before less was taken; the larger share includes the smaller.
     *
     * @param cause id of what bought it
     */
    void want(String cause, Revocation wanted) {
        about = cause;
        tries = 0;
        if (revocation == null || wanted.share().isLargerThan(revocation.share())) {
            revocation = wanted;
        }
    }

    boolean isWanted() {
        return revocation != null;
    }

    boolean isOf(PeriodGranted event) {
        return revocation != null && revocation.isOf(event);
    }

    /** A deadline was met. */
    boolean isDue(String cause) {
        timetable.met(AGAIN);
        return isWanted() && about.equals(cause);
    }

    /** Whether nothing is left to do: it was taken, or a person was asked. */
    boolean settles(Commands commands, DeadlineManager deadlines) {
        if (revocation == null) {
            return true;
        }
        timetable.clear(deadlines);
        tries++;
        boolean settled = settles(revocation, commands);
        if (!settled) {
            timetable.set(deadlines, AGAIN, PATIENCE, about);
        }
        return settled;
    }

    private boolean settles(Revocation wanted, Commands commands) {
        try {
            if (wanted.ways().stream().anyMatch(way -> finds(way, commands))) {
                return true;
            }
        } catch (OutcomeUnknownException perhaps) {
            // The same share is taken once, so that asking again later is safe.
        } catch (RefusedException no) {
            commands.send(wanted.openCase(about, "refused: " + no.refusal()), SELF);
            return true;
        }
        if (tries < TRIES) {
            return false;
        }
        commands.send(wanted.openCase(about, "not taken back in " + tries + " tries"), SELF);
        return true;
    }

    /** Whether there was something to take; there may be later. */
    private static boolean finds(Command way, Commands commands) {
        try {
            commands.send(way, SELF);
            return true;
        } catch (RefusedException no) {
            if (no.refusal() == Refusal.UNKNOWN || no.refusal() == Refusal.GIFT_UNKNOWN) {
                return false;
            }
            throw no;
        }
    }
}
