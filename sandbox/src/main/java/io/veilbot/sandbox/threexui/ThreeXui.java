package io.veilbot.sandbox.threexui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.panel.PanelFaults;
import io.veilbot.sandbox.panel.PanelPlace;
import io.veilbot.sandbox.panel.PanelRoutes;
import io.veilbot.sandbox.panel.PanelSoftware;
import io.veilbot.sandbox.panel.PretendedInbound;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** 3x-ui: version 3.6 with API tokens, version 2.9 with sessions. */
public final class ThreeXui implements PanelSoftware {

    static final PanelPlace V3 = new PanelPlace("v3", "Stockholm", "SE");
    static final PanelPlace V2 = new PanelPlace("v2", "Warszawa", "PL");

    private static final PretendedInbound VLESS =
            new PretendedInbound(
                    "1",
                    "VLESS",
                    "vless://CREDENTIAL@HOST:443?encryption=none&flow=xtls-rprx-vision"
                            + "&fp=chrome&pbk=Z84J2IelR9ch3k8VtlVhhs5ycBUlXA7wHBWcBrjqnAw"
                            + "&security=reality&sid=6ba85179e30d4fc2&sni=www.example.org"
                            + "&type=tcp#LABEL",
                    true);
    private static final String TROJAN =
            "trojan://CREDENTIAL@HOST:8443?security=tls&sni=HOST&type=tcp#LABEL";
    private static final PretendedInbound VMESS =
            new PretendedInbound(
                    "3",
                    "VMESS",
                    "{\"v\":\"2\",\"ps\":\"LABEL\",\"add\":\"HOST\",\"port\":\"2053\",\"id\":\"CREDENTIAL\","
                            + "\"aid\":\"0\",\"scy\":\"auto\",\"net\":\"ws\",\"type\":\"none\","
                            + "\"host\":\"HOST\",\"path\":\"/news\",\"tls\":\"tls\",\"sni\":\"HOST\"}",
                    true);

    private final Clock clock;

    public ThreeXui(World world) {
        this.clock = world.clock();
    }

    @Override
    public String name() {
        return "3x-ui";
    }

    @Override
    public List<PanelPlace> places() {
        return List.of(V3, V2);
    }

    @Override
    public List<FaultKind> faults() {
        return PanelFaults.and(
                new FaultKind("says-no", "Nothing is done, and the answer is 200 without success."),
                new FaultKind(
                        "session-expired",
                        "Version 2 knows no session any more, once; value: the status that says so"
                                + " (404, or 307 to the login page).",
                        true));
    }

    @Override
    public void routes(PanelRoutes routes) {
        var sessions = new Sessions();
        var door = new Doorkeeper(sessions);
        new TokenApi(this).routes(routes, door);
        new SessionApi(this, sessions).routes(routes, door);
        new Listing(this, clock).routes(routes, door);
    }

    /** Version 3 gives tokens, version 2 wants a name and a password. */
    @Override
    public String credential(VirtualPanel panel) {
        return (isV3(panel) ? "" : "admin:") + panel.secret();
    }

    static boolean isV3(VirtualPanel panel) {
        return panel.place().equals(V3);
    }

    @Override
    public List<PretendedInbound> inbounds(VirtualPanel panel) {
        return List.of(VLESS, new PretendedInbound("2", "TROJAN", TROJAN, !isV3(panel)), VMESS);
    }

    PretendedInbound inbound(VirtualPanel panel, long id) {
        return inbounds(panel).stream()
                .filter(one -> one.tag().equals(Long.toString(id)))
                .findFirst()
                .orElseThrow(() -> Envelope.no("record not found"));
    }

    /** What the proxy knows clients of this inbound by. */
    String credentialField(VirtualPanel panel, long inbound) {
        return inbound(panel, inbound).protocol().equals("TROJAN") ? "password" : "id";
    }

    @Override
    public ObjectNode handMade(VirtualPanel panel, String id) {
        return Client.fresh(id, 1);
    }

    @Override
    public boolean letsIn(ObjectNode key, long used) {
        long total = key.path("totalGB").longValue();
        return key.path("enable").booleanValue() && (total == 0 || used < total);
    }

    /** In bytes, whatever its name says. */
    @Override
    public OptionalLong limit(ObjectNode key) {
        long total = key.path("totalGB").longValue();
        return total == 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }

    @Override
    public int devices(ObjectNode key) {
        return key.path("limitIp").intValue();
    }
}
