package io.veilbot.sandbox.marzban;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.panel.PanelFaults;
import io.veilbot.sandbox.panel.PanelPlace;
import io.veilbot.sandbox.panel.PanelRoutes;
import io.veilbot.sandbox.panel.PanelSoftware;
import io.veilbot.sandbox.panel.PretendedInbound;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.util.List;
import java.util.OptionalLong;

/** Marzban 0.8.4. */
public final class Marzban implements PanelSoftware {

    private static final List<PretendedInbound> INBOUNDS =
            List.of(
                    new PretendedInbound(
                            "VLESS TCP REALITY",
                            "VLESS",
                            "vless://CREDENTIAL@HOST:443?security=reality&type=tcp&headerType="
                                    + "&flow=xtls-rprx-vision&path=&host=&sni=www.example.org"
                                    + "&fp=chrome&pbk=Z84J2IelR9ch3k8VtlVhhs5ycBUlXA7wHBWcBrjqnAw"
                                    + "&sid=6ba85179e30d4fc2#LABEL",
                            true),
                    new PretendedInbound(
                            "TROJAN WS",
                            "TROJAN",
                            "trojan://CREDENTIAL@HOST:8443?security=tls&type=ws&path=%2Fnews"
                                    + "&host=HOST&sni=HOST&fp=chrome#LABEL",
                            false));

    @Override
    public String name() {
        return "marzban";
    }

    @Override
    public List<PanelPlace> places() {
        return List.of(new PanelPlace("marz", "Praha", "CZ"));
    }

    @Override
    public List<FaultKind> faults() {
        return PanelFaults.and(
                new FaultKind("token-expired", "All tokens are too old: 401, once.", true),
                new FaultKind(
                        "delete-breaks",
                        "A user is deleted, the answer is 500, and if he was active his proxy still"
                                + " lets him in: version 0.8.4 where its admin is in the"
                                + " environment."));
    }

    @Override
    public void routes(PanelRoutes routes) {
        var tokens = new Tokens();
        routes.on("POST", "/api/admin/token", tokens::login);
        new UsersApi(tokens, this).routes(routes);
    }

    @Override
    public String credential(VirtualPanel panel) {
        return "admin:" + panel.secret();
    }

    @Override
    public List<PretendedInbound> inbounds(VirtualPanel panel) {
        return INBOUNDS;
    }

    @Override
    public ObjectNode handMade(VirtualPanel panel, String id) {
        ObjectNode sent = Json.object().put("username", id);
        sent.putObject("proxies").putObject("vless");
        return User.made(sent);
    }

    @Override
    public boolean letsIn(ObjectNode key, long used) {
        return User.status(key, used).equals("active");
    }

    @Override
    public OptionalLong limit(ObjectNode key) {
        long bytes = key.path("data_limit").longValue();
        return bytes == 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    /** It does not know devices. */
    @Override
    public int devices(ObjectNode key) {
        return 0;
    }
}
