package io.veilbot.sandbox.marzban;

import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.StopException;
import io.veilbot.sandbox.panel.PanelRoutes;
import io.veilbot.sandbox.panel.VirtualPanel;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Logs the admin in, and asks everybody else who they are. */
final class Tokens {

    private final Set<String> valid = ConcurrentHashMap.newKeySet();

    Answer login(VirtualPanel panel, Request request) {
        Map<String, String> form = request.form();
        if (!"admin".equals(form.get("username")) || !panel.secret().equals(form.get("password"))) {
            throw stop(401, "Incorrect username or password");
        }
        String token = UUID.randomUUID().toString();
        valid.add(token);
        return Answer.json(Json.object().put("access_token", token).put("token_type", "bearer"));
    }

    PanelRoutes.Operation guarded(PanelRoutes.Operation operation) {
        return (panel, request) -> {
            if (panel.strikes("token-expired")) {
                valid.clear();
            }
            String shown = request.header("Authorization").orElse("");
            if (!shown.startsWith("Bearer ") || !valid.contains(shown.substring(7))) {
                throw stop(401, "Could not validate credentials");
            }
            return operation.run(panel, request);
        };
    }

    static StopException stop(int status, String detail) {
        return new StopException(Answer.json(status, Json.object().put("detail", detail)));
    }
}
