package io.veilbot.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Secret;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerCommand.EnlistServer;
import io.veilbot.app.launch.Shop;
import io.veilbot.integrations.panels.PanelCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A pretended Xray that was started anew and knows nobody: how long until all its keys are back
 * when each call takes as long as a call across a continent.
 */
final class RestartedCore {

    private static final int KEYS = 10_000;
    private static final int LATENCY_MILLIS = 50;
    private static final String STAND_IN = "cores";
    private static final ServerId SERVER = new ServerId("server-bench-core");

    private final Shop shop;
    private final SandboxApi sandbox;
    private final JdbcClient jdbc;

    RestartedCore(Shop shop, SandboxApi sandbox) {
        this.shop = shop;
        this.sandbox = sandbox;
        this.jdbc = JdbcClient.create(shop.bean(HikariDataSource.class));
    }

    /**
     * What came out.
     *
     * @param keys that the core let in before
     * @param seconds until all were back
     * @param calls to the core meanwhile
     * @param limit seconds that so many calls take by their latency alone, as many at once
     */
    record Result(int keys, double seconds, long calls, double limit) {}

    Result measure() throws InterruptedException {
        Progress.say("%,d keys of a core that was started anew".formatted(KEYS));
        enlist();
        var forgotten = new ForgottenKeys(shop, jdbc, SERVER, Protocol.VLESS);
        forgotten.compare();
        forgotten.book(KEYS, new BarePanel(shop, SERVER, Protocol.VLESS));
        slow(Map.of("value", Integer.toString(LATENCY_MILLIS), "fault", "slow"));
        long before = calls();
        long start = System.nanoTime();
        forgotten.compare();
        double seconds = (System.nanoTime() - start) / 1e9;
        slow(Map.of("clear", "true"));
        long calls = calls() - before;
        int atOnce = shop.bean(PanelCalls.class).atOnce(SERVER);
        return new Result(KEYS, seconds, calls, calls * LATENCY_MILLIS / 1e3 / atOnce);
    }

    private void enlist() throws InterruptedException {
        JsonNode card = sandbox.get("/sandbox/cores").get(1);
        JsonNode way = card.path("inbounds").get(0);
        var inbound =
                new Inbound(way.path("tag").asText(), Protocol.VLESS, way.path("sample").asText());
        var access =
                new PanelAccess(
                        PanelKind.XRAY,
                        new Secret(card.path("address").asText()),
                        new Secret(""),
                        "",
                        List.of(inbound));
        var profile =
                new ServerProfile(
                        "Stockholm", "SE", "eu", AccessLevel.VIP, KEYS, List.of(Protocol.VLESS));
        shop.bean(Commands.class)
                .send(new EnlistServer(SERVER, profile, access), Actor.system("bench"));
        PanelRuns.await(() -> shop.bean(PanelCalls.class).atOnce(SERVER) > 1);
    }

    private void slow(Map<String, String> more) throws InterruptedException {
        var body = new HashMap<>(more);
        body.put("standIn", STAND_IN);
        sandbox.post("/sandbox/faults", body);
    }

    private long calls() throws InterruptedException {
        return sandbox.get("/sandbox/journal?standIn=" + STAND_IN + "&what=asked").size();
    }
}
