package io.veilbot.sandbox.cores;

import com.google.protobuf.ByteString;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ServerCalls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The two services of a core's API, by the names of its family. */
final class CoreServices {

    private static final String COMMANDS = "app.proxyman.command.";

    private final VirtualCore core;
    private final CoreGate gate;

    CoreServices(VirtualCore core, CoreGate gate) {
        this.core = core;
        this.gate = gate;
    }

    List<ServerServiceDefinition> all() {
        return List.of(
                service(COMMANDS + "HandlerService", handlers()),
                service(
                        "app.stats.command.StatsService",
                        Map.of("QueryStats", this::counters, "GetSysStats", this::system)));
    }

    /** An older core knows the first of them alone. */
    private Map<String, Function<Fields, Message>> handlers() {
        var calls = new LinkedHashMap<String, Function<Fields, Message>>();
        calls.put("AlterInbound", this::alter);
        if (core.place().lists()) {
            calls.put("GetInboundUsers", this::people);
            calls.put("ListInbounds", this::inbounds);
        }
        return calls;
    }

    private ServerServiceDefinition service(
            String name, Map<String, Function<Fields, Message>> calls) {
        String service = core.place().namespace() + name;
        var methods = new LinkedHashMap<String, MethodDescriptor<ByteString, ByteString>>();
        calls.keySet().forEach(call -> methods.put(call, Bytes.call(service + "/" + call)));
        var described = ServiceDescriptor.newBuilder(service);
        methods.values().forEach(described::addMethod);
        var definition = ServerServiceDefinition.builder(described.build());
        calls.forEach((call, work) ->
                definition.addMethod(
                        methods.get(call), ServerCalls.asyncUnaryCall(gate.guarding(call, work))));
        return definition.build();
    }

    private Message alter(Fields request) {
        String tag = request.text(1);
        Fields operation = request.part(2);
        switch (operation.text(1).replace(core.place().namespace() + COMMANDS, "")) {
            case "AddUserOperation" -> add(tag, operation.part(2).part(1));
            case "RemoveUserOperation" -> core.remove(tag, operation.part(2).text(1));
            default -> throw CoreErrors.says("unknown operation: " + operation.text(1));
        }
        return new Message();
    }

    private void add(String tag, Fields user) {
        Fields account = user.part(3);
        Fields known = account.part(2);
        core.add(new User(tag, user.text(2), known.text(1), known.text(2)), account.text(1));
    }

    /** Asked for somebody who is not there, it answers with somebody who has no name. */
    private Message people(Fields request) {
        Message answer = new Message();
        String email = request.text(2);
        List<User> listed = core.listed(request.text(1));
        if (email.isEmpty()) {
            listed.forEach(user -> answer.part(1, shown(user)));
            return answer;
        }
        return answer.part(
                1,
                listed.stream()
                        .filter(it -> it.isCalled(email))
                        .findFirst()
                        .map(this::shown)
                        .orElseGet(Message::new));
    }

    private Message shown(User user) {
        String type = core.place().namespace() + core.inbound(user.inbound()).account();
        Message account = new Message().text(1, user.id()).text(2, user.flow());
        return new Message().text(2, user.email()).part(3, Message.typed(type, account));
    }

    private Message inbounds(Fields request) {
        Message answer = new Message();
        for (Inbound inbound : core.place().inbounds()) {
            String type = core.place().namespace() + inbound.config();
            Message config = Message.typed(type, new Message());
            answer.part(1, new Message().text(1, inbound.tag()).part(3, config));
        }
        return answer;
    }

    private Message counters(Fields request) {
        Message answer = new Message();
        core.state()
                .counters()
                .forEach((name, bytes) -> {
                    if (name.contains(request.text(1))) {
                        answer.part(1, new Message().text(1, name).number(2, bytes));
                    }
                });
        return answer;
    }

    private Message system(Fields request) {
        return new Message().number(10, core.uptime().toSeconds());
    }
}
