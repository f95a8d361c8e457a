package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.GIGABYTE;
import static io.veilbot.command.Samples.OUTLINE;
import static io.veilbot.command.Samples.THIRTY_DAYS;

import io.veilbot.api.PersonalText;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionEvent.AllowanceExhausted;
import io.veilbot.api.access.SubscriptionEvent.AllowanceOverridden;
import io.veilbot.api.access.SubscriptionEvent.AllowanceWarned;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionResumed;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.api.access.SubscriptionEvent.UsageRecorded;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.command.Decisions;
import io.veilbot.command.FixedVault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Anna's subscription, her payments, and what is said of them. */
abstract class SubscriptionWords {

    static final SubscriptionId ID = SubscriptionId.of(ANNA, 1);
    static final Duration DAY = Duration.ofDays(1);
    static final Duration MONTH = Duration.ofDays(30);
    static final Instant IN_A_MONTH = NOW.plus(MONTH);
    static final Entitlement STANDARD =
            new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.ALL, 1);
    static final Entitlement VIP =
            new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.VIP, 3);
    static final AccessRules RULES = new AccessRules(STANDARD, DAY);
    static final Grant FIRST = grant("payment-1", THIRTY_DAYS, GIGABYTE);
    static final Grant SECOND = grant("payment-2", THIRTY_DAYS, GIGABYTE);
    static final Share HALF = new Share(1, 2);
    static final String WHY = "asked support";

    final Decisions<Subscription> subscription =
            new Decisions<>(Subscription.class, new FixedVault(), RULES);

    static Grant grant(String payment, AccessPeriod period, Allowance allowance) {
        return Grant.ofPayment(new PaymentId(payment), period, allowance, OUTLINE);
    }

    static Allowance gigabytes(long many) {
        return Allowance.ofBytes(many * GIGABYTE.bytes());
    }

    static SubscriptionOpened opened() {
        return openedAt(NOW);
    }

    static SubscriptionOpened openedAt(Instant at) {
        var token = new PersonalText(ANNA, "subscription-token of " + ID);
        return new SubscriptionOpened(ID, ANNA, token, at);
    }

    /** Earned and granted at once. */
    static PeriodGranted granted(Grant grant, Instant start, Allowance total) {
        return granted(grant, start, start, total);
    }

    static PeriodGranted granted(Grant grant, Instant earned, Instant start, Allowance total) {
        Instant end = grant.period().after(start);
        return new PeriodGranted(ID, ANNA, grant, earned, start, end, total, OUTLINE, NOW);
    }

    static GrantRevoked revoked(Grant grant, Share share, Instant end, Allowance total) {
        return revoked(grant, share, end, total, OUTLINE);
    }

    static GrantRevoked revoked(
            Grant grant, Share share, Instant end, Allowance total, Entitlement entitlement) {
        return new GrantRevoked(ID, ANNA, grant.id(), share, WHY, end, total, entitlement, NOW);
    }

    static EndOverridden endSetTo(Instant until) {
        return new EndOverridden(ID, ANNA, until, WHY, NOW);
    }

    static AllowanceOverridden limitSetTo(Allowance limit) {
        return new AllowanceOverridden(ID, ANNA, limit, WHY, NOW);
    }

    static EndWaived waived() {
        return new EndWaived(ID, ANNA, VIP, WHY, NOW);
    }

    static OverrideLifted lifted(Overriding what, Entitlement entitlement) {
        return new OverrideLifted(ID, ANNA, what, IN_A_MONTH, GIGABYTE, entitlement, WHY, NOW);
    }

    static SubscriptionSuspended suspended(Hold hold, Instant at) {
        return new SubscriptionSuspended(ID, ANNA, hold, WHY, at);
    }

    static SubscriptionResumed resumed(Hold hold, Instant end, boolean usable) {
        return new SubscriptionResumed(ID, ANNA, hold, end, usable, NOW);
    }

    static SubscriptionEnded ended(Instant end) {
        return new SubscriptionEnded(ID, ANNA, end, NOW);
    }

    static UsageRecorded flowed(long used, long metered, Instant at) {
        return new UsageRecorded(ID, ANNA, used, metered, at);
    }

    static AllowanceWarned warned(int percent, long metered, Allowance total) {
        return new AllowanceWarned(ID, ANNA, percent, metered, total, NOW);
    }

    static AllowanceExhausted exhausted(long metered, Allowance total, Instant at) {
        return new AllowanceExhausted(ID, ANNA, metered, total, at.plus(DAY), at);
    }
}
