package io.veilbot.sandbox.panel;

import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.World;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The HTTPS side of a kind of panel: every server behind its own secret path. */
public final class PanelRoutes {

    /** One operation of a server. */
    @FunctionalInterface
    public interface Operation {
        Answer run(VirtualPanel panel, Request request) throws IOException;
    }

    private final List<VirtualPanel> panels;
    private final PanelGate gate;
    private final Router router = new Router((_, _) -> Answer.text(404, "404 page not found"));

    PanelRoutes(World world, String standIn, List<VirtualPanel> panels) {
        this.panels = panels;
        this.gate = new PanelGate(world, standIn);
    }

    Router router() {
        return router;
    }

    /**
     * @param path below the server's own
     */
    public void on(String method, String path, Operation operation) {
        route(method, path, operation, false);
    }

    /** For what makes a key. */
    public void making(String method, String path, Operation operation) {
        route(method, path, operation, true);
    }

    private void route(String method, String path, Operation operation, boolean makes) {
        router.on(
                method,
                "/{base}" + path,
                request -> {
                    Optional<VirtualPanel> panel = panelOf(request);
                    return panel.isEmpty()
                            ? Answer.text(404, "404 page not found")
                            : gate.pass(
                                    call(panel.get(), request, makes),
                                    () -> operation.run(panel.get(), request));
                });
    }

    private static PanelGate.Call call(VirtualPanel panel, Request request, boolean makes) {
        String path = request.path().substring(panel.base().length() + 1);
        return new PanelGate.Call(panel.place().id(), request, path, makes);
    }

    private Optional<VirtualPanel> panelOf(Request request) {
        String base = request.variable("base");
        return panels.stream().filter(one -> one.base().equals(base)).findFirst();
    }
}
