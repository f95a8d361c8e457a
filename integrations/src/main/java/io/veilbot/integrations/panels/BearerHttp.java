package io.veilbot.integrations.panels;

import io.veilbot.integrations.call.Reply;
import java.time.Duration;

/** Sends requests to panels that want to see a token with each of them. */
public final class BearerHttp implements AutoCloseable {

    private static final String TOKEN = "[!-~]{1,2000}";

    private final PanelHttp http;

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    public BearerHttp(AddressGuard guard, Duration whole) {
        this.http = PanelHttp.pinnedOrVouchedFor(guard, whole);
    }

    /** Never throws for what the other side does. */
    public Reply send(Panel panel, PanelRequest request) {
        String token = panel.access().credential().text().strip();
        return token.matches(TOKEN)
                ? http.send(panel.access(), request.with("Authorization", "Bearer " + token))
                : new Reply.NotSent("no-token");
    }

    @Override
    public void close() {
        http.close();
    }
}
