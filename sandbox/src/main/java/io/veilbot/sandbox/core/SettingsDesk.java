package io.veilbot.sandbox.core;

import java.net.URI;
import java.net.URISyntaxException;

/** {@code /sandbox/settings}: where the shop is. The start decides anew, so nothing is replayed. */
public final class SettingsDesk implements StandIn {

    private final World world;

    public SettingsDesk(World world) {
        this.world = world;
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public void routes(Router router) {
        router.get("/sandbox/settings", request -> show());
        router.put("/sandbox/settings", this::change);
    }

    @Override
    public void replay(Journal.Entry entry) {
        // An address from an earlier run says nothing about this one.
    }

    public void moveShop(URI url) {
        world.shop().moveTo(url);
        world.journal().append(name(), "shop-moved", Json.object().put("shopUrl", url.toString()));
    }

    private Answer change(Request request) {
        moveShop(webAddress(request.json().path("shopUrl").asText("")));
        return show();
    }

    private Answer show() {
        return Answer.json(Json.object().put("shopUrl", world.shop().url().toString()));
    }

    private static URI webAddress(String text) {
        try {
            URI url = new URI(text);
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw StopException.badRequest("shopUrl is not a web address: " + e.getMessage());
        }
        throw StopException.badRequest(
                "shopUrl must be a web address such as http://127.0.0.1:8080, not \""
                        + text
                        + "\".");
    }
}
