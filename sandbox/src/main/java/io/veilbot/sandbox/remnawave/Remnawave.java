package io.veilbot.sandbox.remnawave;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.panel.PanelPlace;
import io.veilbot.sandbox.panel.PanelRoutes;
import io.veilbot.sandbox.panel.PanelSoftware;
import io.veilbot.sandbox.panel.PretendedInbound;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.util.List;
import java.util.OptionalLong;

/** Remnawave 3.4, and 2.1 where it is told to. */
public final class Remnawave implements PanelSoftware {

    static final String NAME = "remnawave";

    /** A squad for each way: its UUID is the tag. */
    static final List<PretendedInbound> SQUADS =
            List.of(
                    new PretendedInbound(
                            "7b0e1d7a-6f0c-4b0c-9d51-0d6d7c1f3a01",
                            "VLESS",
                            "vless://CREDENTIAL@HOST:443?encryption=none&flow=xtls-rprx-vision"
                                    + "&fp=chrome&pbk=mLmBhbVFfNuo2eUgBh6r9-5Koz9mUCn3aSzlR6IejUg"
                                    + "&security=reality&sid=0123456789abcdef&sni=www.example.com"
                                    + "&type=tcp#LABEL",
                            true),
                    new PretendedInbound(
                            "7b0e1d7a-6f0c-4b0c-9d51-0d6d7c1f3a02",
                            "TROJAN",
                            "trojan://CREDENTIAL@HOST:8443?security=tls&sni=HOST&type=tcp#LABEL",
                            true),
                    new PretendedInbound(
                            "7b0e1d7a-6f0c-4b0c-9d51-0d6d7c1f3a03",
                            "OUTLINE",
                            "ss://chacha20-ietf-poly1305:CREDENTIAL@HOST:1234#LABEL",
                            true));

    private final World world;

    public Remnawave(World world) {
        this.world = world;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PanelPlace> places() {
        return List.of(new PanelPlace("rw", "Stockholm", "SE"));
    }

    @Override
    public List<FaultKind> faults() {
        return RemnawaveFaults.ALL;
    }

    @Override
    public void routes(PanelRoutes routes) {
        new UsersApi(world).routes(routes);
    }

    @Override
    public String credential(VirtualPanel panel) {
        return panel.secret();
    }

    @Override
    public List<PretendedInbound> inbounds(VirtualPanel panel) {
        return SQUADS;
    }

    @Override
    public ObjectNode handMade(VirtualPanel panel, String id) {
        ObjectNode body = Json.object().put("username", id);
        return Users.made(panel, Wish.ofNew(body.put("expireAt", "2099-01-01T00:00:00Z")));
    }

    @Override
    public boolean letsIn(ObjectNode key, long used) {
        return Users.status(key, used).equals(Users.ACTIVE)
                && !key.path("activeInternalSquads").isEmpty();
    }

    @Override
    public OptionalLong limit(ObjectNode key) {
        long bytes = key.path(Users.LIMIT).longValue();
        return bytes == 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    @Override
    public int devices(ObjectNode key) {
        return key.path("hwidDeviceLimit").intValue();
    }
}
