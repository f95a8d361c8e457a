package io.veilbot.projections.payment_timeline;

import static io.veilbot.projections.payment_timeline.Field.DELIVERY;
import static io.veilbot.projections.payment_timeline.Field.KEY;
import static io.veilbot.projections.payment_timeline.Field.KEY_DEVICES;
import static io.veilbot.projections.payment_timeline.Field.KEY_LIMIT;
import static io.veilbot.projections.payment_timeline.Field.KEY_REASON;
import static io.veilbot.projections.payment_timeline.Field.KEY_STATUS;
import static io.veilbot.projections.payment_timeline.Field.NEXT_TRY;
import static io.veilbot.projections.payment_timeline.Field.PROTOCOL;
import static io.veilbot.projections.payment_timeline.Field.REPLACEMENT;
import static io.veilbot.projections.payment_timeline.Field.SERVER;

import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.VpnKeyEvent;
import io.veilbot.api.access.VpnKeyEvent.KeyAbandoned;
import io.veilbot.api.access.VpnKeyEvent.KeyDelayed;
import io.veilbot.api.access.VpnKeyEvent.KeyDevicesLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyResumed;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.access.VpnKeyEvent.KeySuspended;

/** What keys that came of a payment make true of it. */
final class KeyStory {

    private KeyStory() {}

    /** A newer key takes the place of an older one; news of the older one then change nothing. */
    static PaymentState after(PaymentState before, VpnKeyEvent event) {
        if (event instanceof KeyRequested requested) {
            return key(before, requested, KeyStatus.REQUESTED, "")
                    .with(PROTOCOL, requested.protocol())
                    .with(KEY_LIMIT, AccessStory.traffic(requested.allowance()))
                    .with(KEY_DEVICES, devices(requested.devices()));
        }
        if (!before.get(KEY).equals(event.key().value())) {
            return before;
        }
        return switch (event) {
            case KeyRequested requested -> before;
            case KeyProvisioned e ->
                    key(before, e, KeyStatus.LIVE, "").with(DELIVERY, "done").with(REPLACEMENT, "");
            case KeyRestored _ -> before;
            case KeyDelayed e ->
                    key(before, e, KeyStatus.DELAYED, e.reason()).with(NEXT_TRY, e.nextTry());
            case KeyAbandoned e -> key(before, e, KeyStatus.ABANDONED, e.reason());
            case KeyRevocationRequested e -> key(before, e, KeyStatus.LEAVING, e.reason());
            case KeyRevoked e -> key(before, e, KeyStatus.REVOKED, "");
            case KeySuspended e -> key(before, e, KeyStatus.SUSPENDED, e.reason());
            case KeyResumed e ->
                    key(before, e, KeyStatus.LIVE, "")
                            .with(KEY_LIMIT, AccessStory.traffic(e.limit()));
            case KeyLimited e -> before.with(KEY_LIMIT, AccessStory.traffic(e.limit()));
            case KeyDevicesLimited e -> before.with(KEY_DEVICES, devices(e.devices()));
        };
    }

    private static String devices(int most) {
        return most == 0 ? "" : "at most " + most;
    }

    private static PaymentState key(
            PaymentState before, VpnKeyEvent event, KeyStatus status, String reason) {
        return before.with(KEY, event.key())
                .with(SERVER, event.server())
                .with(KEY_STATUS, status)
                .with(KEY_REASON, reason)
                .with(NEXT_TRY, "");
    }
}
