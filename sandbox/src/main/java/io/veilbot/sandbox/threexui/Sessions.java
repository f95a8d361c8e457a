package io.veilbot.sandbox.threexui;

import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in; a panel that restarts knows nobody. */
final class Sessions {

    private static final String NAME = "3x-ui";

    private final Set<String> open = ConcurrentHashMap.newKeySet();

    /**
     * @return the cookie to be set
     */
    String begin(VirtualPanel panel) {
        String cookie = NAME + "=" + UUID.randomUUID();
        open.add(panel.place().id() + cookie);
        return cookie;
    }

    void endAll() {
        open.clear();
    }

    boolean knows(VirtualPanel panel, Request request) {
        return Arrays.stream(request.header("Cookie").orElse("").split("; ?"))
                .anyMatch(cookie -> open.contains(panel.place().id() + cookie));
    }
}
