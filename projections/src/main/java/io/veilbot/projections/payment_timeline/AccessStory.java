package io.veilbot.projections.payment_timeline;

import static io.veilbot.projections.payment_timeline.Field.ACCESS_FROM;
import static io.veilbot.projections.payment_timeline.Field.ACCESS_UNTIL;
import static io.veilbot.projections.payment_timeline.Field.DELIVERY;
import static io.veilbot.projections.payment_timeline.Field.ENDED_AT;
import static io.veilbot.projections.payment_timeline.Field.END_OVERRIDDEN;
import static io.veilbot.projections.payment_timeline.Field.END_WAIVED;
import static io.veilbot.projections.payment_timeline.Field.HOLDS;
import static io.veilbot.projections.payment_timeline.Field.REPLACEMENT;
import static io.veilbot.projections.payment_timeline.Field.SUBSCRIPTION;
import static io.veilbot.projections.payment_timeline.Field.TAKEN_BACK;
import static io.veilbot.projections.payment_timeline.Field.TRAFFIC;
import static io.veilbot.projections.payment_timeline.Field.TRAFFIC_OVERRIDDEN;

import io.veilbot.api.Identifier;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Share;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What access that came of a payment make true of it. */
final class AccessStory {

    private AccessStory() {}

    /** By which its payment is known; reminders and meter readings belong to none. */
    static Optional<Identifier> subject(SubscriptionEvent event) {
        return switch (event) {
            case PeriodGranted e -> Optional.of(e.grant().id());
            case DeliveryDelayed e -> Optional.of(e.grant());
            case GrantRevoked e -> Optional.of(e.grant());
            case EndOverridden _,
                    AllowanceOverridden _,
                    EndWaived _,
                    OverrideLifted _,
                    SubscriptionEnded _,
                    SubscriptionSuspended _,
                    SubscriptionResumed _,
                    LimitBegun _,
                    KeyReplacementRequested _ ->
                    Optional.of(event.subscription());
            case SubscriptionOpened _,
                    EndApproaching _,
                    UsageRecorded _,
                    AllowanceWarned _,
                    AllowanceExhausted _,
                    LimitPlanned _,
                    TokenRotated _ ->
                    Optional.empty();
        };
    }

    static PaymentState after(PaymentState before, SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionOpened opened -> before.with(SUBSCRIPTION, opened.subscription());
            case PeriodGranted granted ->
                    computed(before, granted.endsAt(), granted.total())
                            .with(SUBSCRIPTION, granted.subscription())
                            .with(ACCESS_FROM, granted.startsAt())
                            .with(ENDED_AT, "");
            case DeliveryDelayed _ -> before.with(DELIVERY, "delayed");
            case GrantRevoked e ->
                    computed(before, e.endsAt(), e.total()).with(TAKEN_BACK, share(e.share()));
            case EndOverridden e -> before.with(END_OVERRIDDEN, e.until());
            case AllowanceOverridden e -> before.with(TRAFFIC_OVERRIDDEN, traffic(e.limit()));
            case EndWaived _ -> before.with(END_WAIVED, "yes");
            case OverrideLifted e ->
                    computed(before, e.endsAt(), e.total()).with(overridden(e.what()), "");
            case SubscriptionEnded ended -> before.with(ENDED_AT, ended.endedAt());
            case SubscriptionSuspended e ->
                    before.with(HOLDS, holds(before, held -> held.add(e.hold().name())));
            case SubscriptionResumed e ->
                    before.with(HOLDS, holds(before, held -> held.remove(e.hold().name())))
                            .with(ACCESS_UNTIL, e.endsAt());
            case LimitBegun e -> before.with(TRAFFIC, traffic(e.total()));
            case KeyReplacementRequested _ -> before.with(REPLACEMENT, "wanted");
            case EndApproaching _,
                    UsageRecorded _,
                    AllowanceWarned _,
                    AllowanceExhausted _,
                    LimitPlanned _,
                    TokenRotated _ ->
                    before;
        };
    }

    static String traffic(Allowance total) {
        return total.unlimited() ? "unlimited" : total.bytes() + " bytes";
    }

    private static PaymentState computed(PaymentState before, Instant endsAt, Allowance total) {
        return before.with(ACCESS_UNTIL, endsAt).with(TRAFFIC, traffic(total));
    }

    private static String holds(PaymentState before, Consumer<Set<String>> change) {
        var held = new TreeSet<>(List.of(before.get(HOLDS).split(", ")));
        held.remove("");
        change.accept(held);
        return String.join(", ", held);
    }

    private static String share(Share share) {
        return share.part() == share.whole() ? "all" : share.part() + " of " + share.whole();
    }

    private static Field overridden(Overriding what) {
        return switch (what) {
            case END -> END_OVERRIDDEN;
            case ALLOWANCE -> TRAFFIC_OVERRIDDEN;
            case VIP -> END_WAIVED;
        };
    }
}
