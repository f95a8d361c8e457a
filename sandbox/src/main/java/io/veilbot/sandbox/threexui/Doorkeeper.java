package io.veilbot.sandbox.threexui;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.StopException;
import io.veilbot.sandbox.panel.PanelRoutes;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.util.Optional;

/** Lets in whoever has a token of version 3 or a session of version 2. */
final class Doorkeeper {

    private static final int NOT_FOUND = 404;

    private final Sessions sessions;

    Doorkeeper(Sessions sessions) {
        this.sessions = sessions;
    }

    /** For what only one of the versions has. */
    PanelRoutes.Operation guarded(boolean v3, PanelRoutes.Operation operation) {
        return (panel, request) ->
                ThreeXui.isV3(panel) == v3 ? guarded(operation).run(panel, request) : nothing();
    }

    PanelRoutes.Operation guarded(PanelRoutes.Operation operation) {
        return (panel, request) -> {
            if (ThreeXui.isV3(panel)) {
                requireToken(panel, request);
            } else {
                requireSession(panel, request);
            }
            if (panel.strikes("says-no")) {
                throw Envelope.no("database is locked");
            }
            return operation.run(panel, request);
        };
    }

    private static Answer nothing() {
        return Answer.text(NOT_FOUND, "404 page not found");
    }

    /** Browsers are told the truth, everybody else that there is nothing here. */
    private static void requireToken(VirtualPanel panel, Request request) {
        String shown = request.header("Authorization").orElse("");
        if (!shown.equals("Bearer " + panel.secret())) {
            boolean browser =
                    request.header("X-Requested-With").orElse("").equals("XMLHttpRequest");
            throw new StopException(Answer.empty(browser ? 401 : NOT_FOUND));
        }
    }

    private void requireSession(VirtualPanel panel, Request request) {
        Optional<JsonNode> expired = panel.struckBy("session-expired");
        if (expired.isPresent()) {
            sessions.endAll();
        }
        if (!sessions.knows(panel, request)) {
            int status = expired.map(value -> value.asInt(NOT_FOUND)).orElse(NOT_FOUND);
            throw new StopException(Answer.empty(status).with("Location", "/login"));
        }
    }
}
