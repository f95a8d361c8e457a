package io.veilbot.sagas.access;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;

/**
 * A key asked of one server.
 *
 * @param generation counts the keys this subscription ever asked of this server, from 1
 * @param limit the one it was told of last
 * @param devices likewise; 0 where nobody told yet
 */
record Wish(
        KeyId key,
        ServerId server,
        Protocol protocol,
        int generation,
        Allowance limit,
        int devices) {

    Wish limitedTo(Allowance other) {
        return new Wish(key, server, protocol, generation, other, devices);
    }

    Wish serving(int others) {
        return new Wish(key, server, protocol, generation, limit, others);
    }
}
