package io.veilbot.app.providers;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.app.stories.Outside;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.SandboxSettings;
import java.net.URI;
import java.util.Map;

/** The stand-in that an adapter meets: its door, its controls, and the journal that judges. */
final class Counterpart implements AutoCloseable {

    static final String SHOP = "100500";
    static final String SECRET = "test_secret";
    static final String BOT = "1:token";
    static final String APP = "100500:app-token";

    final ShopDoor door = new ShopDoor();
    private final Sandbox sandbox =
            Sandbox.start(new SandboxSettings(0, null, door.url(), BOT, SHOP, SECRET, APP));
    private final Outside controls = new Outside(url());
    private final String standIn;

    /**
     * @param standIn its name in the journal
     */
    Counterpart(String standIn) {
        this.standIn = standIn;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + sandbox.port());
    }

    /** What a person does at the checkout. */
    void person(String deed, String providerPaymentId) {
        controls.post("/sandbox/checkout/" + providerPaymentId + "/" + deed, Map.of());
    }

    JsonNode ask(String path, Map<String, ?> body) {
        return controls.post(path, body);
    }

    /** Goes wrong once in this way. */
    void fails(String fault, Object value) {
        controls.post(
                "/sandbox/faults",
                Map.of("standIn", standIn, "fault", fault, "value", value, "times", 1));
    }

    void works() {
        controls.post("/sandbox/faults", Map.of("clear", true));
    }

    /** How often the journal says this of something. */
    long count(String what, String about) {
        JsonNode entries = controls.get("/sandbox/journal?standIn=" + standIn + "&what=" + what);
        return entries.valueStream().filter(entry -> entry.toString().contains(about)).count();
    }

    @Override
    public void close() {
        sandbox.close();
        door.close();
    }
}
