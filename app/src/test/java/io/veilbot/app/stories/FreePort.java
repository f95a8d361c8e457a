package io.veilbot.app.stories;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that nobody listens on. It is none of those that systems give to whoever asks for any, so
 * that nobody else gets it between this and its use, nor while its program is started again.
 */
public final class FreePort {

    private static final int FIRST = 12_000;
    private static final int AFTER_LAST = 30_000;

    private FreePort() {}

    /**
     * @throws IllegalStateException if hundreds are taken
     */
    public static int find() {
        return ThreadLocalRandom.current()
                .ints(500, FIRST, AFTER_LAST)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port is free"));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
