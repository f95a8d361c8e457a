package io.veilbot.benchmarks.simulation;

import io.veilbot.integrations.call.Outcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Which calls go wrong, and how; counted. */
final class Faults {

    /** Ways to go wrong. */
    enum Fault {
        /** Nothing happened, and the caller knows. */
        NOT_ATTEMPTED,
        /** It happened, and no answer came. */
        LOST_ANSWER,
        /** It did not happen, and no answer came. */
        LOST_CALL,
        /** It happened and was answered, and whoever asked died before telling anybody. */
        DIED_BEFORE_TELLING,
        /** Told, and died before remembering that it was told: it is told again. */
        DIED_BEFORE_SETTLING,
        CALLBACK_LOST,
        CALLBACK_REPEATED,
        CALLBACK_LATE,
        /** Somebody says that money was taken which nobody paid. */
        CALLBACK_FORGED,
        /** The provider takes another amount, currency or test money, or files it elsewhere. */
        PROVIDER_LIES,
        /** It restarted, and for hours knows nothing of what it was asked before. */
        PROVIDER_FORGETS,
        PANEL_DOWN,
        /** It makes a key and says that it refuses to. */
        PANEL_LIES,
        /** It restarts without the keys it made last. */
        PANEL_FORGETS,
        /** It restarts with keys that were removed from it. */
        PANEL_REMEMBERS,
        /** It says that it made or removed a key, and did nothing. */
        PANEL_SAYS_DONE,
        /** It answers with no keys, though it has some. */
        PANEL_LISTS_NOTHING,
        READING_LOST,
        READING_REPEATED,
        READING_LATE
    }

    private final Dice dice;
    private final int permille;
    private final Map<Fault, Long> injected = new EnumMap<>(Fault.class);
    private long calls;
    private long faulted;
    private boolean over;

    /**
     * @param permille of all outside calls that go wrong
     */
    Faults(Dice dice, int permille) {
        this.dice = dice;
        this.permille = permille;
    }

    /** From now on everything works. */
    void stop() {
        over = true;
    }

    /** A call to the outside, which may go wrong in one of three ways. */
    <T> Outcome<T> call(Supplier<Outcome<T>> effect) {
        calls++;
        if (!goesWrong()) {
            return effect.get();
        }
        faulted++;
        return switch (dice.below(3)) {
            case 0 -> {
                count(Fault.NOT_ATTEMPTED);
                yield new Outcome.NotAttempted<>("no connection");
            }
            case 1 -> {
                count(Fault.LOST_ANSWER);
                var _ = effect.get();
                yield new Outcome.Unknown<>("no answer");
            }
            default -> {
                count(Fault.LOST_CALL);
                yield new Outcome.Unknown<>("no answer");
            }
        };
    }

    private boolean goesWrong() {
        return !over && dice.happens(permille);
    }

    /** Whether this goes wrong now, at the given rate. */
    boolean strikes(Fault fault, int rate) {
        boolean strikes = !over && dice.happens(rate);
        if (strikes) {
            count(fault);
        }
        return strikes;
    }

    void count(Fault fault) {
        injected.merge(fault, 1L, Long::sum);
    }

    long calls() {
        return calls;
    }

    /** Calls to the outside that went wrong. */
    long faulted() {
        return faulted;
    }

    Map<Fault, Long> injected() {
        return injected;
    }
}
