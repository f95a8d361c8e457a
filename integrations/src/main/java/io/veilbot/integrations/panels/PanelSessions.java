package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply;
import io.veilbot.integrations.call.Reply.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Logs in where a panel wants that, and keeps the pass it gave until the panel does not take it any
 * more. Panels lock out whoever comes with a wrong password too often, staff's browser with him: so
 * after a few refusals in a row nobody tries for a while.
 */
public final class PanelSessions {

    static final int REFUSALS = 3;
    static final Duration REST = Duration.ofMinutes(5);

    /** How one kind of panel lets somebody in. */
    @FunctionalInterface
    public interface Login {

        /** The pass to be shown with every call; refused if the credential is wrong. */
        Outcome<String> to(PanelAccess access);
    }

    private final Login login;
    private final Predicate<Answer> notLetIn;
    private final Clock clock;
    private final Map<PanelAccess, Session> sessions = new ConcurrentHashMap<>();

    /**
     * @param notLetIn whether an answer says that the pass is not taken, and so nothing happened
     */
    public PanelSessions(Login login, Predicate<Answer> notLetIn, Clock clock) {
        this.login = login;
        this.notLetIn = notLetIn;
        this.clock = clock;
    }

    /**
     * Calls with a pass, and once again with a new one if that is not taken.
     *
     * @param call told the pass
     */
    public Reply send(PanelAccess access, Function<String, Reply> call) {
        Session session = sessions.computeIfAbsent(access, Session::new);
        Outcome<String> pass = session.pass(Optional.empty());
        Reply reply = with(pass, call);
        boolean worn = reply instanceof Answer answer && notLetIn.test(answer);
        return worn && pass instanceof Outcome.Done(String old)
                ? with(session.pass(Optional.of(old)), call)
                : reply;
    }

    /** Without a pass nothing was sent. */
    private static Reply with(Outcome<String> pass, Function<String, Reply> call) {
        return switch (pass) {
            case Outcome.Done(String value) -> call.apply(value);
            case Outcome.Refused(String why) -> new Reply.NotSent("login-" + why);
            case Outcome.Pending(String why) -> new Reply.NotSent("login-" + why);
            case Outcome.NotAttempted(String why) -> new Reply.NotSent("login-" + why);
            case Outcome.Unknown(String why) -> new Reply.NotSent("login-" + why);
        };
    }

    private final class Session {

        private final PanelAccess access;
        private final ReentrantLock alone = new ReentrantLock();
        private Optional<String> kept = Optional.empty();
        private int refusals;
        private Instant refusedAt = Instant.MIN;

        Session(PanelAccess access) {
            this.access = access;
        }

        /**
         * @param worn a pass that was not taken; whoever comes late with it gets the newer one
         */
        Outcome<String> pass(Optional<String> worn) {
            alone.lock();
            try {
                if (kept.isPresent() && !kept.equals(worn)) {
                    return new Outcome.Done<>(kept.get());
                }
                kept = Optional.empty();
                return isResting() ? new Outcome.NotAttempted<>("refused-before") : fresh();
            } finally {
                alone.unlock();
            }
        }

        /** A clock that was put back makes no rest longer. */
        private boolean isResting() {
            Instant now = clock.instant();
            return refusals >= REFUSALS
                    && !now.isBefore(refusedAt)
                    && now.isBefore(refusedAt.plus(REST));
        }

        private Outcome<String> fresh() {
            Outcome<String> pass = login.to(access);
            if (pass instanceof Outcome.Done(String value)) {
                kept = Optional.of(value);
                refusals = 0;
            } else if (pass instanceof Outcome.Refused) {
                refusals++;
                refusedAt = clock.instant();
            }
            return pass;
        }
    }
}
