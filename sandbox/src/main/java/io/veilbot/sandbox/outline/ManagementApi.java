package io.veilbot.sandbox.outline;

import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.panel.PanelGate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The HTTPS side: every server below its own secret prefix. */
final class ManagementApi {

    /** One operation of a server. */
    @FunctionalInterface
    private interface Operation {
        Answer run(VirtualServer server, Request request) throws IOException;
    }

    private final List<VirtualServer> servers;
    private final PanelGate gate;
    private final Router router = new Router(this::refuse);

    ManagementApi(World world, List<VirtualServer> servers) {
        this.servers = servers;
        this.gate = new PanelGate(world, OutlineStandIn.NAME);
        keys(new KeysApi(world));
        server(new ServerApi());
        metrics(new MetricsApi());
    }

    Router router() {
        return router;
    }

    private void keys(KeysApi api) {
        making("POST", "/access-keys", api::create);
        making("PUT", "/access-keys/{id}", api::createAs);
        on("GET", "/access-keys", (server, request) -> api.list(server));
        on("GET", "/access-keys/{id}", api::read);
        on("DELETE", "/access-keys/{id}", api::delete);
        on("PUT", "/access-keys/{id}/name", api::rename);
        on("PUT", "/access-keys/{id}/data-limit", api::limit);
        on("DELETE", "/access-keys/{id}/data-limit", api::unlimit);
    }

    private void server(ServerApi api) {
        on("GET", "/server", (server, request) -> api.about(server));
        on("PUT", "/name", api::rename);
        on("PUT", "/server/hostname-for-access-keys", api::hostname);
        on("PUT", "/server/port-for-new-access-keys", api::port);
        on("PUT", "/server/access-key-data-limit", api::limit);
        on("DELETE", "/server/access-key-data-limit", (server, request) -> api.unlimit(server));
        on("PUT", "/metrics/enabled", api::enableMetrics);
        on("PUT", "/experimental/access-key-data-limit", ManagementApi::moved);
        on("DELETE", "/experimental/access-key-data-limit", ManagementApi::moved);
    }

    private void metrics(MetricsApi api) {
        on("GET", "/metrics/enabled", (server, request) -> api.enabled(server));
        on("GET", "/metrics/transfer", (server, request) -> api.transfer(server));
        on("GET", "/experimental/server/metrics", api::detailed);
    }

    private void on(String method, String path, Operation operation) {
        router.on(method, "/{secret}" + path, request -> run(request, operation, false));
    }

    private void making(String method, String path, Operation operation) {
        router.on(method, "/{secret}" + path, request -> run(request, operation, true));
    }

    private Answer run(Request request, Operation operation, boolean makes)
            throws IOException, InterruptedException {
        Optional<VirtualServer> server = serverOf(request);
        return server.isEmpty()
                ? OutlineErrors.noRoute(request)
                : gate.pass(
                        call(server.get(), request, makes),
                        () -> operation.run(server.get(), request));
    }

    private static PanelGate.Call call(VirtualServer server, Request request, boolean makes) {
        String path = request.path().substring(server.secret().length() + 1);
        return new PanelGate.Call(server.place().id(), request, path, makes);
    }

    private static Answer moved(VirtualServer server, Request request) {
        return Answer.empty(308)
                .with("Location", "/" + server.secret() + "/server/access-key-data-limit");
    }

    private Optional<VirtualServer> serverOf(Request request) {
        String[] segments = request.path().split("/", 3);
        String secret = segments.length > 1 ? segments[1] : "";
        return servers.stream().filter(one -> one.secret().equals(secret)).findFirst();
    }

    private Answer refuse(Request request, boolean pathIsKnown) {
        return pathIsKnown && serverOf(request).isPresent()
                ? OutlineErrors.wrongVerb(request)
                : OutlineErrors.noRoute(request);
    }
}
