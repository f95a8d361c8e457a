package io.veilbot.command.access;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyDevicesLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyResumed;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.access.VpnKeyEvent.KeySuspended;
import java.time.Instant;

/** What is to become of the key that was wished for. */
record KeyChange(KeyRequested wish, Instant now) {

    KeyRevocationRequested leaves(String reason) {
        return new KeyRevocationRequested(
                wish.key(),
                wish.subscription(),
                wish.customer(),
                wish.server(),
                wish.panelName(),
                reason,
                now);
    }

    KeyRevoked gone() {
        return new KeyRevoked(wish.key(), wish.subscription(), wish.customer(), wish.server(), now);
    }

    KeyRestored isThereAgain(RecordKeyRestored news, boolean relinked) {
        return new KeyRestored(
                wish.key(),
                wish.subscription(),
                wish.customer(),
                wish.server(),
                news.accessLink(),
                relinked,
                news.panelKeyId(),
                now);
    }

    KeySuspended rests(String reason) {
        return new KeySuspended(
                wish.key(),
                wish.subscription(),
                wish.customer(),
                wish.server(),
                wish.panelName(),
                reason,
                now);
    }

    KeyResumed works(Allowance limit) {
        return new KeyResumed(
                wish.key(),
                wish.subscription(),
                wish.customer(),
                wish.server(),
                wish.panelName(),
                limit,
                now);
    }

    KeyLimited carries(Allowance limit) {
        return new KeyLimited(
                wish.key(),
                wish.subscription(),
                wish.customer(),
                wish.server(),
                wish.panelName(),
                limit,
                now);
    }

    KeyDevicesLimited serves(int devices) {
        return new KeyDevicesLimited(
                wish.key(),
                wish.subscription(),
                wish.customer(),
                wish.server(),
                wish.panelName(),
                devices,
                now);
    }
}
