package io.veilbot.integrations.panels;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * A network of ours.
 *
 * @param bits of the prefix
 */
record Network(InetAddress prefix, int bits) {

    /**
     * @param text such as {@code 10.8.0.0/24}; an address without bits is that one alone
     * @throws IllegalArgumentException if it is something else
     */
    static Network of(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress prefix = InetAddress.ofLiteral(parts[0]);
        int most = prefix.getAddress().length * 8;
        int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("no network has so many bits: " + text);
        }
        return new Network(prefix, bits);
    }

    boolean holds(InetAddress address) {
        int length = prefix.getAddress().length;
        return address.getAddress().length == length
                && start(address, length).equals(start(prefix, length));
    }

    private BigInteger start(InetAddress address, int length) {
        return new BigInteger(1, address.getAddress()).shiftRight(length * 8 - bits);
    }
}
