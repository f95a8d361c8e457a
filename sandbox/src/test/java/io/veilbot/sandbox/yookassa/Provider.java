package io.veilbot.sandbox.yookassa;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.veilbot.sandbox.Caller;
import io.veilbot.sandbox.Caller.Said;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.Sandboxes;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A sandbox seen through the shop's YooKassa account, and the person's browser. */
final class Provider implements AutoCloseable {

    private static final String CREDENTIALS =
            Base64.getEncoder()
                    .encodeToString((Sandboxes.SHOP_ID + ":" + Sandboxes.SECRET).getBytes(UTF_8));

    final Sandbox sandbox;
    final Caller caller;
    private int keys;

    private Provider(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.caller = Caller.of(sandbox.port());
    }

    static Provider telling(ShopDoor shop) {
        return new Provider(Sandboxes.in(null, shop.url()));
    }

    static Provider in(@Nullable Path folder) {
        return new Provider(Sandboxes.in(folder, "http://127.0.0.1:1"));
    }

    static Provider in(Path folder, ShopDoor shop) {
        return new Provider(Sandboxes.in(folder, shop.url()));
    }

    static String order(String value) {
        return "{\"amount\":{\"value\":\"%s\",\"currency\":\"RUB\"},\"capture\":true,"
                        .formatted(value)
                + "\"confirmation\":{\"type\":\"redirect\",\"return_url\":\"https://t.me/veil\"},"
                + "\"description\":\"Three months\",\"metadata\":{\"order\":\"payment-1\"}}";
    }

    Said create(String body) {
        keys++;
        return create(body, "key-" + keys);
    }

    Said create(String body, String key) {
        return post("/payments", body, key);
    }

    String pending() {
        return create(order("799.00")).body().path("id").asText();
    }

    Said post(String path, String body, String key) {
        return caller.post(
                "/yookassa/v3" + path,
                body,
                "Authorization",
                "Basic " + CREDENTIALS,
                "Idempotence-Key",
                key);
    }

    Said get(String path) {
        return caller.get("/yookassa/v3" + path, "Authorization", "Basic " + CREDENTIALS);
    }

    String status(String id) {
        return get("/payments/" + id).body().path("status").asText();
    }

    Said choose(String id, String choice) {
        return caller.post("/sandbox/checkout/" + id + "/" + choice, "{}");
    }

    void fault(String name, String more) {
        Said said =
                caller.post(
                        "/sandbox/faults",
                        "{\"standIn\":\"yookassa\",\"fault\":\"%s\"%s}".formatted(name, more));
        if (said.status() != 200) {
            throw new AssertionError(said.raw().body());
        }
    }

    void advance(String by) {
        Said said = caller.post("/sandbox/clock", "{\"advance\":\"" + by + "\"}");
        if (said.status() != 200) {
            throw new AssertionError(said.raw().body());
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
