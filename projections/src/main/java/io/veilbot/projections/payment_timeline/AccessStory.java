package io.veilbot.projections.payment_timeline;

import static io.veilbot.projections.payment_timeline.Field.ACCESS_FROM;
import static io.veilbot.projections.payment_timeline.Field.ACCESS_UNTIL;
import static io.veilbot.projections.payment_timeline.Field.CASE;
import static io.veilbot.projections.payment_timeline.Field.CASE_KIND;
import static io.veilbot.projections.payment_timeline.Field.CASE_STATUS;
import static io.veilbot.projections.payment_timeline.Field.DELIVERY;
import static io.veilbot.projections.payment_timeline.Field.KEY;
import static io.veilbot.projections.payment_timeline.Field.KEY_REASON;
import static io.veilbot.projections.payment_timeline.Field.KEY_STATUS;
import static io.veilbot.projections.payment_timeline.Field.NEXT_TRY;
import static io.veilbot.projections.payment_timeline.Field.PROTOCOL;
import static io.veilbot.projections.payment_timeline.Field.SERVER;
import static io.veilbot.projections.payment_timeline.Field.SUBSCRIPTION;
import static io.veilbot.projections.payment_timeline.Field.TRAFFIC;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.DeliveryDelayed;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.access.VpnKeyEvent;
import io.veilbot.api.access.VpnKeyEvent.KeyAbandoned;
import io.veilbot.api.access.VpnKeyEvent.KeyDelayed;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.sales.CaseEvent;
import io.veilbot.api.sales.CaseEvent.CaseDecided;
import io.veilbot.api.sales.CaseEvent.CaseOpened;

/** What access and cases that came of a payment make true of it. */
final class AccessStory {

    private AccessStory() {}

    static PaymentState after(PaymentState before, SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionOpened opened -> before.with(SUBSCRIPTION, opened.subscription());
            case PeriodGranted granted ->
                    before.with(SUBSCRIPTION, granted.subscription())
                            .with(ACCESS_FROM, granted.startsAt())
                            .with(ACCESS_UNTIL, granted.endsAt())
                            .with(TRAFFIC, traffic(granted.total()));
            case DeliveryDelayed delayed -> before.with(DELIVERY, "delayed");
            default -> before;
        };
    }

    /** A newer key takes the place of an older one; news of the older one then change nothing. */
    static PaymentState after(PaymentState before, VpnKeyEvent event) {
        if (event instanceof KeyRequested requested) {
            return key(before, requested, KeyStatus.REQUESTED, "")
                    .with(PROTOCOL, requested.protocol());
        }
        if (!before.get(KEY).equals(event.key().value())) {
            return before;
        }
        return switch (event) {
            case KeyRequested requested -> before;
            case KeyProvisioned e -> key(before, e, KeyStatus.LIVE, "").with(DELIVERY, "done");
            case KeyDelayed e ->
                    key(before, e, KeyStatus.DELAYED, e.reason()).with(NEXT_TRY, e.nextTry());
            case KeyAbandoned e -> key(before, e, KeyStatus.ABANDONED, e.reason());
            case KeyRevocationRequested e -> key(before, e, KeyStatus.LEAVING, e.reason());
            case KeyRevoked e -> key(before, e, KeyStatus.REVOKED, "");
            default -> before;
        };
    }

    static PaymentState after(PaymentState before, CaseEvent event) {
        return switch (event) {
            case CaseOpened opened ->
                    before.with(CASE, opened.caseId())
                            .with(CASE_KIND, opened.kind())
                            .with(CASE_STATUS, "OPEN");
            case CaseDecided decided ->
                    before.with(CASE, decided.caseId()).with(CASE_STATUS, decided.decision());
        };
    }

    private static PaymentState key(
            PaymentState before, VpnKeyEvent event, KeyStatus status, String reason) {
        return before.with(KEY, event.key())
                .with(SERVER, event.server())
                .with(KEY_STATUS, status)
                .with(KEY_REASON, reason)
                .with(NEXT_TRY, "");
    }

    private static String traffic(Allowance total) {
        return total.unlimited() ? "unlimited" : total.bytes() + " bytes";
    }
}
