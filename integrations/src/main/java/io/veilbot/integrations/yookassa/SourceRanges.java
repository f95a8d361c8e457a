package io.veilbot.integrations.yookassa;

import java.net.InetAddress;
import java.util.List;

/** Networks in CIDR notation. */
final class SourceRanges {

    private final List<Network> networks;

    private record Network(InetAddress base, int bits) {

        /**
         * @throws IllegalArgumentException if it is not an address literal, or address/bits
         */
        static Network parse(String cidr) {
            String[] parts = cidr.split("/", 2);
            InetAddress base = InetAddress.ofLiteral(parts[0]);
            int longest = base.getAddress().length * 8;
            int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > longest) {
                throw new IllegalArgumentException("no such network: " + cidr);
            }
            return new Network(base, bits);
        }

        boolean contains(byte[] other) {
            byte[] address = base.getAddress();
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    SourceRanges(List<String> cidrs) {
        this.networks = cidrs.stream().map(Network::parse).toList();
    }

    /** Whether one of them contains it; without any, everything is let in. */
    boolean admit(InetAddress source) {
        byte[] address = source.getAddress();
        return networks.isEmpty() || networks.stream().anyMatch(net -> net.contains(address));
    }
}
