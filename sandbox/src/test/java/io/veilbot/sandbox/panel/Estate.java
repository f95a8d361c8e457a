package io.veilbot.sandbox.panel;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Caller;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.Sandboxes;
import io.veilbot.sandbox.outline.Fleet;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sandbox seen by an administrator of the servers of one kind of panel. */
final class Estate implements AutoCloseable {

    private final Sandbox sandbox;
    private final String kind;
    final Caller control;

    Estate(@Nullable Path folder, String kind) {
        this.sandbox = Sandboxes.in(folder, "http://127.0.0.1:1");
        this.kind = kind;
        this.control = Caller.of(sandbox.port());
    }

    JsonNode card(String server) {
        for (JsonNode card : control.get("/sandbox/" + kind).body()) {
            if (card.path("id").asText().equals(server)) {
                return card;
            }
        }
        throw new AssertionError("no server " + server);
    }

    Caller server(String server) {
        JsonNode card = card(server);
        return new Caller(
                Fleet.pinned(card.path("certSha256").asText().toUpperCase(Locale.ROOT)),
                URI.create(card.path("apiUrl").asText()));
    }

    /** As Bearer. */
    String token(String server) {
        return "Bearer " + card(server).path("credential").asText();
    }

    JsonNode keys(String server) {
        return control.get("/sandbox/" + kind + "/" + server + "/keys").body();
    }

    int browse(String server, String key, long bytes) {
        String path = "/sandbox/" + kind + "/" + server + "/keys/" + key + "/browse";
        return control.post(path, "{\"bytes\":" + bytes + "}").status();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
