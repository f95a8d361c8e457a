package io.veilbot.app.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Which port the shop answers on. */
public final class Ports {

    static final int USUAL = 8080;

    private static final int FIRST = 12_000;
    private static final int AFTER_LAST = 30_000;

    private Ports() {}

    /** The port asked for, else 8080, else any free one. */
    static int choose(int asked) {
        if (asked != 0) {
            if (!free(asked)) {
                throw new StartupException(
                        "Port %d is taken by another program. Stop it, or choose another with --port."
                                .formatted(asked));
            }
            return asked;
        }
        return free(USUAL) ? USUAL : any();
    }

    /**
     * One that nobody listens on, and none of those that systems give to whoever asks for any: a
     * call that goes out meanwhile does not take it.
     */
    public static int any() {
        return ThreadLocalRandom.current()
                .ints(500, FIRST, AFTER_LAST)
                .filter(Ports::free)
                .findFirst()
                .orElseThrow(() -> new StartupException("No port of this machine is free."));
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
