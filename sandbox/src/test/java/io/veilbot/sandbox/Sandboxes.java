package io.veilbot.sandbox;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Starts sandboxes for tests. */
public final class Sandboxes {

    public static final String SHOP_ID = "100500";
    public static final String SECRET = "test_secret";

    private Sandboxes() {}

    public static Sandbox inMemory() {
        return in(null, "http://127.0.0.1:1");
    }

    public static Sandbox in(@Nullable Path folder, String shopUrl) {
        return Sandbox.start(
                new SandboxSettings(
                        0, folder, URI.create(shopUrl), "1:token", SHOP_ID, SECRET, "1:crypto"));
    }
}
