package io.veilbot.sagas.access;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.VpnKeyCommand.LimitDevices;
import io.veilbot.api.access.VpnKeyCommand.LimitKey;
import io.veilbot.api.access.VpnKeyCommand.ResumeKey;
import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import io.veilbot.api.access.VpnKeyCommand.SuspendKey;
import io.veilbot.api.fleet.ServerId;
import java.util.Optional;
import org.axonframework.modelling.saga.SagaLifecycle;

/** What is ordered for the keys a subscription has. Quiet about whatever is so already. */
record KeyOrders(Standing standing, Deliveries deliveries, Commands commands) {

    private static final Actor SELF = Actor.system("key-delivery");

    void limit(Delivery delivery) {
        Allowance limit = standing.limit();
        delivery.live()
                .filter(key -> !key.limit().equals(limit))
                .ifPresent(key -> send(new LimitKey(key.key(), limit)));
        delivery.limited(limit);
    }

    void serve(Delivery delivery) {
        int devices = standing.devices();
        delivery.live()
                .filter(key -> key.devices() != devices)
                .ifPresent(key -> send(new LimitDevices(key.key(), devices)));
        delivery.serves(devices);
    }

    void resume(Delivery delivery) {
        if (delivery.isSuspended()) {
            delivery.live().ifPresent(key -> send(new ResumeKey(key.key())));
            delivery.suspended(false);
        }
    }

    void suspend(Delivery delivery, String reason) {
        if (!delivery.isSuspended()) {
            delivery.live().ifPresent(key -> send(new SuspendKey(key.key(), reason)));
            delivery.suspended(delivery.live().isPresent());
        }
    }

    /** The pending key is revoked even if nobody saw it: its panel may have timed out. */
    void revokePending(Delivery delivery, String reason) {
        Optional<Wish> pending = delivery.pending();
        delivery.lost();
        pending.ifPresent(key -> revoke(key, reason));
    }

    void revokeLive(Delivery delivery, String reason) {
        Optional<Wish> live = delivery.live();
        delivery.leaves();
        live.ifPresent(key -> revoke(key, reason));
    }

    void revoke(Wish key, String reason) {
        send(new RevokeKey(key.key(), reason));
        left(key.server());
    }

    /** What happens to a server without a key of ours is none of our business. */
    void left(ServerId server) {
        if (!deliveries.use(server)) {
            SagaLifecycle.removeAssociationWith("server", server.value());
        }
    }

    void send(Command command) {
        commands.send(command, SELF);
    }
}
