package io.veilbot.command.people;

import io.veilbot.api.Language;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerEvent;
import io.veilbot.api.people.CustomerEvent.BotBlocked;
import io.veilbot.api.people.CustomerEvent.BotUnblocked;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerEvent.CustomerUnblocked;
import io.veilbot.api.people.CustomerEvent.LanguageChosen;
import io.veilbot.api.people.CustomerEvent.NoteTaken;
import io.veilbot.api.people.CustomerEvent.PersonalDiscountSet;
import io.veilbot.api.people.CustomerEvent.TrialClaimed;
import io.veilbot.api.people.CustomerEvent.VipGranted;
import io.veilbot.api.people.CustomerEvent.VipWithdrawn;
import io.veilbot.api.people.NoteId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person. Erasure takes everything of the life before it, except what must not
 * be had twice and what staff forbade.
 */
final class Person {

    private int lives;
    private boolean erased;
    private boolean blocked;
    private boolean trialUsed;

    private @Nullable Language language;
    private @Nullable SubscriptionId trial;
    private boolean botBlocked;
    private boolean vip;
    private int discount;
    private final Set<NoteId> notes = new HashSet<>();

    /** How often this person registered. */
    int lives() {
        return lives;
    }

    boolean isErased() {
        return erased;
    }

    boolean isHere() {
        return lives > 0 && !erased;
    }

    boolean speaks(Language other) {
        return language == other;
    }

    boolean hasBlockedTheBot() {
        return botBlocked;
    }

    boolean isBlocked() {
        return blocked;
    }

    boolean hasUsedTheTrial() {
        return trialUsed;
    }

    /** In this life. */
    boolean hasTheTrialIn(SubscriptionId subscription) {
        return subscription.equals(trial);
    }

    boolean isVip() {
        return vip;
    }

    int discount() {
        return discount;
    }

    boolean hasNote(NoteId note) {
        return notes.contains(note);
    }

    /**
     * @throws RefusedException if nobody registered, or whoever did was erased since
     */
    void mustBeHere() {
        if (erased) {
            throw new RefusedException(Refusal.ERASED);
        }
        if (lives == 0) {
            throw new RefusedException(Refusal.CUSTOMER_UNKNOWN);
        }
    }

    void mustNotBeBlocked() {
        if (blocked) {
            throw new RefusedException(Refusal.CUSTOMER_BLOCKED);
        }
    }

    void on(CustomerEvent event) {
        switch (event) {
            case CustomerRegistered registered -> begin(registered.language());
            case LanguageChosen chosen -> language = chosen.language();
            case BotBlocked _ -> botBlocked = true;
            case BotUnblocked _ -> botBlocked = false;
            case CustomerBlocked _ -> blocked = true;
            case CustomerUnblocked _ -> blocked = false;
            case TrialClaimed claimed -> {
                trialUsed = true;
                trial = claimed.subscription();
            }
            case VipGranted _ -> vip = true;
            case VipWithdrawn _ -> vip = false;
            case PersonalDiscountSet set -> discount = set.percent();
            case NoteTaken taken -> notes.add(taken.id());
            case CustomerErased _ -> end();
        }
    }

    private void begin(Language spoken) {
        lives++;
        erased = false;
        language = spoken;
    }

    private void end() {
        erased = true;
        language = null;
        trial = null;
        botBlocked = false;
        vip = false;
        discount = 0;
    }
}
