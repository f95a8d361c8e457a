package io.veilbot.app.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Which port the shop answers on. */
final class Ports {

    static final int USUAL = 8080;

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

    static int any() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
