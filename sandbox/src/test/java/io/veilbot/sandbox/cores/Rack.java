package io.veilbot.sandbox.cores;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.veilbot.sandbox.Caller;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.Sandboxes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sandbox seen by an administrator of its cores, who speaks their wire. */
final class Rack implements AutoCloseable {

    private final Sandbox sandbox;
    private final List<ManagedChannel> channels = new ArrayList<>();
    final Caller control;

    Rack(@Nullable Path folder) {
        sandbox = Sandboxes.in(folder, "http://127.0.0.1:1");
        control = Caller.of(sandbox.port());
    }

    Api v2ray() {
        return new Api("v2ray.core.", connect(0));
    }

    Api xray() {
        return new Api("xray.", connect(1));
    }

    private ManagedChannel connect(int index) {
        JsonNode card = control.get("/sandbox/cores").body().path(index);
        ManagedChannel channel =
                NettyChannelBuilder.forTarget(card.path("address").asText()).usePlaintext().build();
        channels.add(channel);
        return channel;
    }

    void fault(String name, String more) {
        var said =
                control.post(
                        "/sandbox/faults",
                        "{\"standIn\":\"cores\",\"fault\":\"%s\"%s}".formatted(name, more));
        if (said.status() != 200) {
            throw new AssertionError(said.raw().body());
        }
    }

    /** Who may come in, by the truth. */
    List<String> letIn(String core) {
        return control.get("/sandbox/cores/" + core + "/users")
                .body()
                .valueStream()
                .filter(user -> user.path("letIn").asBoolean())
                .map(user -> user.path("email").asText())
                .toList();
    }

    int starts(int index) {
        return control.get("/sandbox/cores").body().path(index).path("starts").asInt();
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
        sandbox.close();
    }

    record Api(String namespace, ManagedChannel channel) {

        void add(String tag, String email, String id) {
            add(tag, email, id, tag);
        }

        /** With an account of the other protocol. */
        void add(String tag, String email, String id, String protocol) {
            String type = namespace + "proxy." + protocol + ".Account";
            Message account = Message.typed(type, new Message().text(1, id));
            Message user = new Message().text(2, email).part(3, account);
            alter(tag, "AddUserOperation", new Message().part(1, user));
        }

        void remove(String tag, String email) {
            alter(tag, "RemoveUserOperation", new Message().text(1, email));
        }

        private void alter(String tag, String operation, Message content) {
            String type = namespace + "app.proxyman.command." + operation;
            var request = new Message().text(1, tag).part(2, Message.typed(type, content));
            call("app.proxyman.command.HandlerService/AlterInbound", request);
        }

        ByteString listed(String tag) {
            return call(
                    "app.proxyman.command.HandlerService/GetInboundUsers",
                    new Message().text(1, tag));
        }

        /** As they go over the wire, which is readable enough. */
        String counters(String pattern) {
            return call("app.stats.command.StatsService/QueryStats", new Message().text(1, pattern))
                    .toStringUtf8();
        }

        private ByteString call(String name, Message request) {
            return ClientCalls.blockingUnaryCall(
                    channel, Bytes.call(namespace + name), CallOptions.DEFAULT, request.toBytes());
        }
    }
}
