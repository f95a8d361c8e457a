package io.veilbot.sagas.access;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.AllowanceExhausted;
import io.veilbot.api.access.SubscriptionEvent.AllowanceOverridden;
import io.veilbot.api.access.SubscriptionEvent.AllowanceWarned;
import io.veilbot.api.access.SubscriptionEvent.DeliveryDelayed;
import io.veilbot.api.access.SubscriptionEvent.EndApproaching;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
import io.veilbot.api.access.SubscriptionEvent.KeyReplacementRequested;
import io.veilbot.api.access.SubscriptionEvent.LimitBegun;
import io.veilbot.api.access.SubscriptionEvent.LimitPlanned;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionResumed;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.api.access.SubscriptionEvent.TokenRotated;
import io.veilbot.api.access.SubscriptionEvent.UsageRecorded;
import io.veilbot.api.access.Validity;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a subscription entitles to just now, as far as its keys care. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Standing {

    private @Nullable Promise promise;
    private Validity validity = new Validity(Instant.EPOCH, Optional.empty(), false);
    private @Nullable Allowance overridden;
    private Set<Hold> holds = EnumSet.noneOf(Hold.class);
    private boolean ended;
    private Preference preference = Preference.NONE;

    /**
     * Takes note.
     *
     * @return whether it may bear on keys
     */
    boolean on(SubscriptionEvent event) {
        switch (event) {
            case PeriodGranted granted -> on(granted);
            case EndWaived waived -> on(waived);
            case GrantRevoked revoked -> {
                promise = promise().with(revoked.entitlement(), revoked.total());
                granted(revoked.endsAt());
                endIfOverAt(revoked.at());
            }
            case EndOverridden set -> {
                overridden(Optional.of(set.until()));
                beginAnewAt(set.at());
            }
            case AllowanceOverridden set -> overridden = set.limit();
            case OverrideLifted lifted -> on(lifted);
            case LimitBegun begun ->
                    promise = promise().with(promise().entitlement(), begun.total());
            case SubscriptionEnded _ -> ended = true;
            case SubscriptionSuspended suspended -> holds.add(suspended.hold());
            case SubscriptionResumed resumed -> {
                holds.remove(resumed.hold());
                granted(resumed.endsAt());
            }
            case KeyReplacementRequested wish -> preference = Preference.of(wish);
            case SubscriptionOpened _, DeliveryDelayed _, EndApproaching _, UsageRecorded _ -> {
                return false;
            }
            case AllowanceWarned _, AllowanceExhausted _, LimitPlanned _, TokenRotated _ -> {
                return false;
            }
        }
        return true;
    }

    private void on(PeriodGranted event) {
        promise = Promise.of(event);
        granted(event.endsAt());
        beginAnewAt(event.at());
    }

    private void on(EndWaived event) {
        promise = promise == null ? Promise.of(event) : promise.with(event.entitlement());
        validity = new Validity(validity.granted(), validity.overridden(), true);
        beginAnewAt(event.at());
    }

    private void on(OverrideLifted event) {
        promise = promise().with(event.entitlement(), event.total());
        granted(event.endsAt());
        switch (event.what()) {
            case END -> overridden(Optional.empty());
            case ALLOWANCE -> overridden = null;
            case VIP -> validity = new Validity(event.endsAt(), validity.overridden(), false);
        }
        beginAnewAt(event.at());
        endIfOverAt(event.at());
    }

    private void granted(Instant end) {
        validity = new Validity(end, validity.overridden(), validity.waived());
    }

    private void overridden(Optional<Instant> end) {
        validity = new Validity(validity.granted(), end, validity.waived());
    }

    private void beginAnewAt(Instant now) {
        ended &= !validity.validAt(now);
    }

    /**
     * What is taken away may be all there was: then no key is made any more, whoever says so first.
     * In a pause time stands still.
     */
    private void endIfOverAt(Instant now) {
        ended |= !holds.contains(Hold.PAUSE) && !validity.validAt(now);
    }

    /** Nothing is owed to whoever was erased, until something is granted again. */
    void forget() {
        ended = true;
    }

    Promise promise() {
        return Objects.requireNonNull(promise, "nothing was granted or waived yet");
    }

    Preference preference() {
        return preference;
    }

    /** VIP has none unless staff set one. */
    Allowance limit() {
        return Optional.ofNullable(overridden)
                .orElse(validity.waived() ? Allowance.UNLIMITED : promise().total());
    }

    /** How many may use a key at once; 0 is no limit. */
    int devices() {
        return promise().entitlement().devices();
    }

    boolean hasEnded() {
        return ended;
    }

    /** Whether keys are to work: not ended, and nothing withholds access. */
    boolean isUsable() {
        return !ended && holds.isEmpty();
    }
}
