package io.veilbot.integrations.call;

import java.net.InetAddress;
import java.net.URI;

/** The address of an API, as it stands in the settings. */
public final class ApiAddress {

    private ApiAddress() {}

    /**
     * Goes in the clear to this machine only, where the shop is tried.
     *
     * @param setting its name, for whoever has to put it right
     * @return ending in a slash, so that names of calls can be appended
     * @throws IllegalArgumentException if secrets would go in the clear to another machine
     */
    public static URI checked(URI address, String setting) {
        if (!"https".equals(address.getScheme()) && !isOnThisMachine(address)) {
            throw new IllegalArgumentException(setting + " must be https");
        }
        return address.getPath().endsWith("/") ? address : URI.create(address + "/");
    }

    /** Whether it is a server of this machine, without encryption: pretended, that is. */
    public static boolean isOnThisMachine(URI address) {
        String host = String.valueOf(address.getHost());
        return "http".equals(address.getScheme())
                && (host.equals("localhost") || isLoopbackLiteral(host));
    }

    private static boolean isLoopbackLiteral(String host) {
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
