package io.veilbot.app.foreign;

import io.veilbot.app.launch.Ports;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.SandboxSettings;
import java.net.URI;

/** The stand-ins, and a port where whoever judges them takes their callbacks. */
final class JudgedSandbox implements AutoCloseable {

    static final String SHOP = "100500";
    static final String SECRET = "test_judged";
    static final String APP = "100500:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final int callbacks = Ports.any();
    private final Sandbox sandbox =
            Sandbox.start(
                    new SandboxSettings(
                            0,
                            null,
                            URI.create("http://127.0.0.1:" + callbacks),
                            "1:token",
                            SHOP,
                            SECRET,
                            APP));

    String at(String path) {
        return "http://127.0.0.1:" + sandbox.port() + path;
    }

    int port() {
        return sandbox.port();
    }

    /** Where callbacks go. */
    String callbacks() {
        return Integer.toString(callbacks);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
