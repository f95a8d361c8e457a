package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.GIGABYTE;

import io.veilbot.api.PersonalText;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyOutcome;
import io.veilbot.api.access.KeyOutcome.Done;
import io.veilbot.api.access.KeyOutcome.Later;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyOutcome;
import io.veilbot.api.access.VpnKeyCommand.RequestKey;
import io.veilbot.api.access.VpnKeyEvent.KeyAbandoned;
import io.veilbot.api.access.VpnKeyEvent.KeyDelayed;
import io.veilbot.api.access.VpnKeyEvent.KeyDevicesLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyResumed;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.access.VpnKeyEvent.KeySuspended;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.command.Decisions;
import java.time.Instant;

/** A key in Oslo, and what is said of it. */
abstract class VpnKeyWords {

    static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(ANNA, 1);
    static final ServerId OSLO = new ServerId("server-oslo");
    static final GrantId GRANT = new GrantId("grant-1");
    static final KeyId KEY = KeyId.of(SUBSCRIPTION, OSLO, 1);
    static final Instant NEXT = NOW.plusSeconds(30);
    static final Allowance MORE = Allowance.ofBytes(9_000_000_000L);
    static final PersonalText LINK = new PersonalText(ANNA, "ss://key");

    final Decisions<VpnKey> key = new Decisions<>(VpnKey.class);

    static RequestKey request(KeyId id, int generation) {
        return new RequestKey(
                id, SUBSCRIPTION, ANNA, OSLO, Protocol.OUTLINE, generation, GRANT, GIGABYTE, 3);
    }

    static KeyRequested requested() {
        return new KeyRequested(
                KEY,
                SUBSCRIPTION,
                ANNA,
                OSLO,
                Protocol.OUTLINE,
                1,
                KEY.panelName(),
                GRANT,
                GIGABYTE,
                3,
                NOW);
    }

    static KeyProvisioned provisioned() {
        return new KeyProvisioned(KEY, SUBSCRIPTION, ANNA, OSLO, GRANT, LINK, "7", NOW);
    }

    static KeyDelayed delayed(int attempt) {
        return new KeyDelayed(
                KEY, SUBSCRIPTION, ANNA, OSLO, Later.Kind.UNKNOWN, "timeout", attempt, NEXT, NOW);
    }

    static KeyAbandoned abandoned() {
        return new KeyAbandoned(KEY, SUBSCRIPTION, ANNA, OSLO, "gone", NOW);
    }

    static KeyRevocationRequested leaving() {
        return new KeyRevocationRequested(
                KEY, SUBSCRIPTION, ANNA, OSLO, KEY.panelName(), "moved", NOW);
    }

    static KeyRevoked revoked() {
        return new KeyRevoked(KEY, SUBSCRIPTION, ANNA, OSLO, NOW);
    }

    static KeySuspended suspended() {
        return new KeySuspended(KEY, SUBSCRIPTION, ANNA, OSLO, KEY.panelName(), "paused", NOW);
    }

    static KeyResumed resumed(Allowance limit) {
        return new KeyResumed(KEY, SUBSCRIPTION, ANNA, OSLO, KEY.panelName(), limit, NOW);
    }

    static KeyLimited limited(Allowance limit) {
        return new KeyLimited(KEY, SUBSCRIPTION, ANNA, OSLO, KEY.panelName(), limit, NOW);
    }

    static KeyDevicesLimited serving(int devices) {
        return new KeyDevicesLimited(KEY, SUBSCRIPTION, ANNA, OSLO, KEY.panelName(), devices, NOW);
    }

    static RecordKeyOutcome told(KeyOutcome outcome) {
        return new RecordKeyOutcome(KEY, outcome);
    }

    static Done done() {
        return new Done(LINK, "7");
    }

    static Later later(int attempt) {
        return new Later(Later.Kind.UNKNOWN, "timeout", attempt, NEXT);
    }
}
