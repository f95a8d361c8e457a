package io.veilbot.sandbox.cores;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StopException;
import java.util.List;
import java.util.function.ToIntFunction;

/** {@code /sandbox/cores}: the truth about the cores, whatever their API pretends. */
final class CoreControls {

    private final List<VirtualCore> cores;
    private final ToIntFunction<VirtualCore> ports;

    CoreControls(List<VirtualCore> cores, ToIntFunction<VirtualCore> ports) {
        this.cores = cores;
        this.ports = ports;
    }

    void routes(Router router) {
        router.get("/sandbox/cores", request -> list());
        router.get("/sandbox/cores/{id}/users", request -> users(find(request)));
        router.post("/sandbox/cores/{id}/users/{email}/traffic", this::traffic);
    }

    private Answer list() {
        ArrayNode all = Json.array();
        cores.forEach(core -> all.add(card(core)));
        return Answer.json(all);
    }

    private ObjectNode card(VirtualCore core) {
        core.restartIfTold();
        CorePlace place = core.place();
        ObjectNode card = Json.object().put("id", place.id()).put("name", place.name());
        card.put("country", place.country());
        card.put("address", "127.0.0.1:" + ports.applyAsInt(core));
        card.put("users", core.state().users().size()).put("starts", core.state().starts());
        ArrayNode inbounds = card.putArray("inbounds");
        place.inbounds().forEach(it -> inbounds.add(it.json()));
        return card;
    }

    private static Answer users(VirtualCore core) {
        core.restartIfTold();
        ArrayNode all = Json.array();
        core.state()
                .users()
                .forEach(user -> all.add(user.json().put("letIn", core.state().letsIn(user))));
        return Answer.json(all);
    }

    private Answer traffic(Request request) {
        VirtualCore core = find(request);
        core.countTraffic(request.variable("email"), bytes(request, "up"), bytes(request, "down"));
        return users(core);
    }

    private static long bytes(Request request, String way) {
        JsonNode bytes = request.json().path(way);
        if (!bytes.isIntegralNumber() || bytes.longValue() < 0) {
            throw StopException.badRequest(way + " must be a whole number of bytes, zero or more.");
        }
        return bytes.longValue();
    }

    private VirtualCore find(Request request) {
        String id = request.variable("id");
        return cores.stream()
                .filter(it -> it.place().id().equals(id))
                .findFirst()
                .orElseThrow(() -> StopException.notFound("There is no core \"" + id + "\"."));
    }
}
