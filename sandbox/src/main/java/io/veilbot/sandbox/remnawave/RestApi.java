package io.veilbot.sandbox.remnawave;

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

/** The HTTPS side: every panel below its own path. A path nobody has gets no answer at all. */
final class RestApi {

    private final List<VirtualPanel> panels;
    private final PanelGate gate;
    private final Router router = new Router((request, known) -> Answer.hangUp());

    RestApi(World world, List<VirtualPanel> panels) {
        this.panels = panels;
        this.gate = new PanelGate(world, RemnawaveStandIn.NAME);
        var users = new UsersApi(world);
        on("POST", "/users", users::create);
        on("PATCH", "/users", users::change);
        on("GET", "/users", users::list);
        on("GET", "/users/by-username/{name}", users::byName);
        on("GET", "/users/{user}", users::read);
        on("DELETE", "/users/{user}", users::delete);
        on("POST", "/users/{user}/actions/{action}", users::act);
        on("GET", "/system/metadata", (panel, _) -> metadata(users.isVersion2(panel)));
    }

    private static Answer metadata(boolean version2) {
        return version2
                ? Answer.hangUp()
                : Shapes.response(200, Json.object().put("version", "3.4.0"));
    }

    Router router() {
        return router;
    }

    private void on(
            String method, String path, BiFunction<VirtualPanel, Request, Answer> operation) {
        boolean makes = method.equals("POST") && path.equals("/users");
        router.on(method, "/{panel}/api" + path, request -> run(request, operation, makes));
    }

    private Answer run(
            Request request, BiFunction<VirtualPanel, Request, Answer> operation, boolean makes)
            throws IOException, InterruptedException {
        Optional<VirtualPanel> panel =
                panels.stream()
                        .filter(one -> one.id().equals(request.variable("panel")))
                        .findFirst();
        return panel.isEmpty()
                ? Answer.hangUp()
                : gate.pass(
                        new PanelGate.Call(panel.get().id(), request, request.path(), makes),
                        () -> admitted(panel.get(), request, operation));
    }

    private static Answer admitted(
            VirtualPanel panel,
            Request request,
            BiFunction<VirtualPanel, Request, Answer> operation) {
        String token = "Bearer " + panel.state().token();
        if (!request.header("Authorization").orElse("").equals(token)) {
            throw RemnawaveErrors.unauthorized();
        }
        synchronized (panel.state()) {
            return operation.apply(panel, request);
        }
    }
}
