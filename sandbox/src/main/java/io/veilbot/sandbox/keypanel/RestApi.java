package io.veilbot.sandbox.keypanel;

import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.panel.PanelGate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The HTTPS side: every panel below its own path. */
final class RestApi {

    private static final String OPEN = "open";

    private final List<VirtualPanel> panels;
    private final PanelGate gate;
    private final CallCount count;
    private final Router router =
            new Router((request, known) -> KeyPanelErrors.noCall().answer());

    RestApi(World world, List<VirtualPanel> panels) {
        this.panels = panels;
        this.gate = new PanelGate(world, KeyPanelStandIn.NAME);
        this.count = new CallCount(world.clock());
        var keys = new KeysApi(world);
        on("GET", "/", OPEN, (_, _) -> status());
        on("POST", "/keys", "create", keys::create);
        on("GET", "/keys", "list", keys::list);
        on("GET", "/keys/{key}", "get", keys::read);
        on("DELETE", "/keys/{key}", "delete", keys::delete);
        on("GET", "/keys/{key}/link", "get", keys::link);
        on("GET", "/keys/{key}/traffic", "get", keys::trafficOf);
        on("POST", "/keys/{key}/traffic/reset", "reset", keys::resetTraffic);
        on("GET", "/traffic", "traffic", keys::traffic);
        on("POST", "/system/xray/sync-config", "sync", keys::sync);
    }

    private static Answer status() {
        return Answer.json(Json.object().put("status", "running").put("version", "1.4.2"));
    }

    Router router() {
        return router;
    }

    private void on(
            String method,
            String path,
            String kind,
            BiFunction<VirtualPanel, Request, Answer> operation) {
        router.on(method, "/{panel}/api" + path, request -> run(request, kind, operation));
    }

    private Answer run(
            Request request, String kind, BiFunction<VirtualPanel, Request, Answer> operation)
            throws IOException, InterruptedException {
        Optional<VirtualPanel> panel =
                panels.stream()
                        .filter(one -> one.id().equals(request.variable("panel")))
                        .findFirst();
        return panel.isEmpty()
                ? KeyPanelErrors.noCall().answer()
                : gate.pass(
                        new PanelGate.Call(
                                panel.get().id(), request, request.path(), kind.equals("create")),
                        () -> admitted(panel.get(), request, kind, operation));
    }

    private Answer admitted(
            VirtualPanel panel,
            Request request,
            String kind,
            BiFunction<VirtualPanel, Request, Answer> operation) {
        String token = "Bearer " + panel.state().token();
        if (!kind.equals(OPEN) && !request.header("Authorization").orElse("").equals(token)) {
            throw KeyPanelErrors.unauthorized();
        }
        if (panel.is(KeyPanelFaults.RATE_LIMITS) && count.isTooMany(panel.id(), kind)) {
            throw KeyPanelErrors.tooMany();
        }
        synchronized (panel.state()) {
            return operation.apply(panel, request);
        }
    }
}
