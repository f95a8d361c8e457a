package io.veilbot.sandbox.outline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Request;
import java.util.function.Consumer;

/** {@code /server} and {@code /name}: what is true of the whole server. */
final class ServerApi {

    private static final int LONGEST_NAME = 100;
    private static final String HOST_NAME =
            "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*";
    private static final String IPV6 = "[0-9A-Fa-f]*:[0-9A-Fa-f:.]+";

    Answer about(VirtualServer server) {
        ObjectNode about = server.state().about();
        about.remove("secret");
        return Answer.json(about);
    }

    Answer rename(VirtualServer server, Request request) {
        JsonNode name = required(request, "name");
        if (!name.isTextual() || name.textValue().length() > LONGEST_NAME) {
            // The real server answers this one with 409.
            throw OutlineErrors.stop(
                    409,
                    "InvalidArgument",
                    "Requested server name must be a string of at most 100");
        }
        return change(server, about -> about.set("name", name));
    }

    Answer hostname(VirtualServer server, Request request) {
        JsonNode host = required(request, "hostname");
        if (!host.isTextual() || !host.textValue().matches(HOST_NAME + "|" + IPV6)) {
            throw OutlineErrors.invalid("Hostname must be a valid DNS name or IP address");
        }
        return change(server, about -> about.set("hostnameForAccessKeys", host));
    }

    Answer port(VirtualServer server, Request request) {
        int port = KeyOrder.port(required(request, "port"));
        NewKeys.requireFree(port);
        return change(server, about -> about.put("portForNewAccessKeys", port));
    }

    Answer limit(VirtualServer server, Request request) {
        long bytes = KeyOrder.bytes(required(request, "limit"));
        return limit(server, about -> about.putObject("accessKeyDataLimit").put("bytes", bytes));
    }

    Answer unlimit(VirtualServer server) {
        return limit(server, about -> about.remove("accessKeyDataLimit"));
    }

    private static Answer limit(VirtualServer server, Consumer<ObjectNode> edit) {
        Answer answer = change(server, edit);
        server.limits().enforce();
        return answer;
    }

    Answer enableMetrics(VirtualServer server, Request request) {
        JsonNode enabled = required(request, "metricsEnabled");
        if (!enabled.isBoolean()) {
            throw OutlineErrors.invalid("Expected true or false for metricsEnabled");
        }
        return change(server, about -> about.set("metricsEnabled", enabled));
    }

    private static JsonNode required(Request request, String field) {
        ObjectNode body = Bodies.of(request);
        if (!body.hasNonNull(field)) {
            throw OutlineErrors.missing(field);
        }
        return body.path(field);
    }

    private static Answer change(VirtualServer server, Consumer<ObjectNode> edit) {
        synchronized (server.state()) {
            ObjectNode about = server.state().about();
            edit.accept(about);
            server.change(about);
        }
        return Answer.empty(204);
    }
}
