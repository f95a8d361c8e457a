package io.veilbot.integrations.panels;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Panel addresses are typed by people: none may lead into our own network. A name is resolved once,
 * and the address found is the one that is called.
 */
public final class AddressGuard {

    private final boolean allowLoopback;
    private final List<Network> own;

    /**
     * @param allowLoopback whether this machine itself may be called; only for trying the shop
     * @param own networks of ours where panels are, such as a WireGuard's; each {@code
     *     address/bits}
     */
    public AddressGuard(boolean allowLoopback, List<String> own) {
        this.allowLoopback = allowLoopback;
        this.own = own.stream().map(Network::of).toList();
    }

    /**
     * @param host a name or a literal, IPv6 with or without brackets
     * @return the address to call; empty if it does not resolve, or to any place it may not
     */
    public Optional<InetAddress> admit(String host) {
        try {
            InetAddress[] found = InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""));
            for (InetAddress address : found) {
                if (!mayBeCalled(address)) {
                    return Optional.empty();
                }
            }
            return Optional.of(found[0]);
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /**
     * For what is spoken in the clear and asks for no password: only this machine, where that is
     * allowed, and our own networks.
     *
     * @param host as for {@link #admit}
     */
    public Optional<InetAddress> admitOurs(String host) {
        return admit(host).filter(this::isOurs);
    }

    private boolean mayBeCalled(InetAddress address) {
        return isOurs(address) || (!address.isLoopbackAddress() && isPublic(address));
    }

    private boolean isOurs(InetAddress address) {
        return (allowLoopback && address.isLoopbackAddress())
                || own.stream().anyMatch(network -> network.holds(address));
    }

    private static boolean isPublic(InetAddress address) {
        boolean special =
                address.isAnyLocalAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress();
        return !special
                && (address instanceof Inet6Address
                        ? isPublic6(address.getAddress())
                        : isPublic4(address.getAddress()));
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return switch (first) {
            case 0 -> false;
            // shared by carriers, and where some clouds keep their metadata
            case 100 -> second < 64 || second > 127;
            case 192 -> second != 0;
            case 198 -> second != 18 && second != 19;
            default -> first < 240;
        };
    }

    /**
     * Global unicast is 2000::/3; within it, what wraps an IPv4 address could hide a private one.
     */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
