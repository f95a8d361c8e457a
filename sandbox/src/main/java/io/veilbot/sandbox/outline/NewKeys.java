package io.veilbot.sandbox.outline;

import java.util.Set;

/** Makes the keys of one server, if it can have them as they are ordered. */
final class NewKeys {

    private static final Set<String> CIPHERS =
            Set.of("chacha20-ietf-poly1305", "aes-256-gcm", "aes-192-gcm", "aes-128-gcm");
    private static final Set<Integer> BUSY_PORTS = Set.of(22, 80);

    private final ServerState state;
    private final Passwords passwords;

    NewKeys(ServerState state, Passwords passwords) {
        this.state = state;
        this.passwords = passwords;
    }

    AccessKey make(String id, KeyOrder order) {
        String password = order.password() == null ? passwords.next() : order.password();
        if (state.keys().stream().anyMatch(one -> one.password().equals(password))) {
            throw OutlineErrors.conflict("The password is used by another access key");
        }
        String method = order.method() == null ? "chacha20-ietf-poly1305" : order.method();
        if (!CIPHERS.contains(method)) {
            throw OutlineErrors.invalid("Unsupported cipher " + method);
        }
        int port = order.port() == null ? usualPort() : order.port();
        requireFree(port);
        return new AccessKey(id, order.name(), password, port, method, order.limit());
    }

    /** On the pretended machine other programs listen already: secure shell and a web server. */
    static void requireFree(int port) {
        if (BUSY_PORTS.contains(port)) {
            throw OutlineErrors.conflict("Port " + port + " is used by another program");
        }
    }

    private int usualPort() {
        return state.about().path("portForNewAccessKeys").asInt();
    }
}
