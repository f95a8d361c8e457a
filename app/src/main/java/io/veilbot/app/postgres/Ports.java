package io.veilbot.app.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.stream.IntStream;

/** A free port on loopback, chosen once and kept while it stays free. */
final class Ports {

    /** Below what Linux gives to outgoing connections, which could take it while we are down. */
    private static final int FIRST = 15432;

    private static final int HOW_MANY = 2000;

    private Ports() {}

    static int choose(PostgresFolder folder) throws IOException {
        if (Files.exists(folder.port())) {
            int kept = Integer.parseInt(Files.readString(folder.port()).strip());
            if (free(kept)) {
                return kept;
            }
        }
        int chosen =
                IntStream.range(FIRST, FIRST + HOW_MANY)
                        .filter(Ports::free)
                        .findFirst()
                        .orElseThrow(() ->
                                new PostgresException(
                                        "No free port for PostgreSQL between %d and %d."
                                                .formatted(FIRST, FIRST + HOW_MANY)));
        PostgresFolder.writeOwnerOnly(folder.port(), Integer.toString(chosen));
        return chosen;
    }

    private static boolean free(int port) {
        try (var socket =
                new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
