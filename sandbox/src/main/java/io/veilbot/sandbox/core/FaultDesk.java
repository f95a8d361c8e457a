package io.veilbot.sandbox.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /sandbox/faults}: lists and switches. */
public final class FaultDesk implements StandIn {

    private final Faults faults;
    private final List<StandIn> standIns;

    public FaultDesk(Faults faults, List<StandIn> standIns) {
        this.faults = faults;
        this.standIns = List.copyOf(standIns);
    }

    @Override
    public String name() {
        return Faults.STAND_IN;
    }

    @Override
    public void routes(Router router) {
        router.get("/sandbox/faults", request -> list());
        router.post("/sandbox/faults", request -> change(request.json()));
    }

    @Override
    public void replay(Journal.Entry entry) {
        faults.apply(entry);
    }

    /** Switches as told; answers with the list, or stops with a sentence. */
    public Answer change(ObjectNode body) {
        String standIn = text(body, "standIn");
        String server = text(body, "server");
        String fault = text(body, "fault");
        check("standIn", standIn, standIns.stream().map(StandIn::name));
        check("server", server, those(standIn).flatMap(one -> one.servers().stream()));
        check(
                "fault",
                fault,
                those(standIn).flatMap(one -> one.faults().stream()).map(FaultKind::name));
        if (body.path("clear").asBoolean(false)) {
            faults.clear(standIn, server, fault);
        } else {
            faults.set(wanted(body, standIn, fault));
        }
        return list();
    }

    private ActiveFault wanted(ObjectNode body, @Nullable String standIn, @Nullable String fault) {
        if (standIn == null || fault == null) {
            throw StopException.badRequest(
                    "Say which standIn and which fault, or \"clear\": true. GET /sandbox/faults lists them.");
        }
        JsonNode times = body.path("times");
        if (!times.isMissingNode() && !times.isNull() && (!times.isInt() || times.intValue() < 1)) {
            throw StopException.badRequest(
                    "times must be a whole number of at least 1; leave it out for always.");
        }
        boolean once =
                those(standIn)
                        .flatMap(one -> one.faults().stream())
                        .anyMatch(kind -> kind.once() && kind.name().equals(fault));
        ObjectNode filled = body.deepCopy();
        return ActiveFault.of(once && !body.hasNonNull("times") ? filled.put("times", 1) : filled);
    }

    private Stream<StandIn> those(@Nullable String standIn) {
        return standIns.stream().filter(one -> standIn == null || one.name().equals(standIn));
    }

    private static void check(String field, @Nullable String given, Stream<String> offered) {
        List<String> known = offered.distinct().toList();
        if (given != null && !known.contains(given)) {
            String list = known.isEmpty() ? "there are none here" : String.join(", ", known);
            throw StopException.badRequest(
                    "There is no %s \"%s\". Known: %s.".formatted(field, given, list));
        }
    }

    private static @Nullable String text(ObjectNode body, String field) {
        return body.hasNonNull(field) ? body.path(field).asText() : null;
    }

    private Answer list() {
        ObjectNode all = Json.object();
        ArrayNode active = all.putArray("active");
        faults.active().forEach(one -> active.add(one.json()));
        ObjectNode known = all.putObject("known");
        standIns.stream()
                .filter(one -> !one.faults().isEmpty())
                .forEach(one -> known.set(one.name(), offer(one)));
        return Answer.json(all);
    }

    private static ObjectNode offer(StandIn standIn) {
        ObjectNode offer = Json.object();
        ArrayNode servers = offer.putArray("servers");
        standIn.servers().forEach(servers::add);
        ObjectNode kinds = offer.putObject("faults");
        standIn.faults().forEach(kind -> kinds.put(kind.name(), kind.about()));
        return offer;
    }
}
