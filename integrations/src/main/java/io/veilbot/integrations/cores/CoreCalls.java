package io.veilbot.integrations.cores;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.ChannelOption;
import io.grpc.stub.ClientCalls;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.integrations.call.CallPace;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.cores.CoreReply.Answered;
import io.veilbot.integrations.cores.CoreReply.Failed;
import io.veilbot.integrations.cores.CoreReply.NotSent;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.VpnPanel;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Calls over plain HTTP/2, one connection for each core; it is closed when nobody called for a
 * while. One that failed is not used again: its library would wait ever longer before trying.
 */
final class CoreCalls implements AutoCloseable {

    private static final Duration UNUSED = Duration.ofMinutes(2);

    /** A listing of twenty thousand people. */
    private static final int MOST_BYTES = 4 << 20;

    /** A core keeps all it knows in memory. */
    private static final int PER_SECOND = 1_000;

    private final AddressGuard guard;
    private final Duration whole;
    private final CallPace pace = new CallPace(PER_SECOND);
    private final Map<InetSocketAddress, ManagedChannel> channels = new ConcurrentHashMap<>();

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    CoreCalls(AddressGuard guard, Duration whole) {
        this.guard = guard;
        this.whole = whole;
    }

    /**
     * Waits for the answer; never throws for what the other side does.
     *
     * @param method with the full name of its service, such as {@code a.b.Service/Method}
     */
    CoreReply send(PanelAccess core, String method, Message request) {
        return switch (CoreAddress.of(core, guard)) {
            case CoreAddress.Found(InetSocketAddress at) -> send(at, method, request);
            case CoreAddress.Refused(String reason) -> new NotSent(reason);
        };
    }

    private CoreReply send(InetSocketAddress core, String method, Message request) {
        if (!pace.await(core.toString(), whole)) {
            return new NotSent(VpnPanel.AT_ITS_PACE);
        }
        ManagedChannel channel = channels.computeIfAbsent(core, CoreCalls::open);
        var options =
                CallOptions.DEFAULT.withDeadlineAfter(whole.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return new Answered(
                    ClientCalls.blockingUnaryCall(
                            channel, method(method), options, request.toBytes()));
        } catch (StatusRuntimeException e) {
            return failed(core, channel, e);
        }
    }

    private CoreReply failed(
            InetSocketAddress core, ManagedChannel channel, StatusRuntimeException e) {
        Status.Code code = e.getStatus().getCode();
        if (code == Status.Code.UNAVAILABLE || code == Status.Code.DEADLINE_EXCEEDED) {
            channels.remove(core, channel);
            channel.shutdown();
        }
        return hasNotConnected(e) ? new NotSent("no-connection") : new Failed(e.getStatus());
    }

    private static boolean hasNotConnected(Throwable e) {
        return Stream.iterate(e, it -> it != null, Throwable::getCause)
                .anyMatch(ConnectException.class::isInstance);
    }

    private static ManagedChannel open(InetSocketAddress core) {
        return NettyChannelBuilder.forAddress(core)
                .usePlaintext()
                .disableRetry()
                .directExecutor()
                .maxInboundMessageSize(MOST_BYTES)
                .idleTimeout(UNUSED.toSeconds(), TimeUnit.SECONDS)
                .withOption(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) Caller.CONNECT.toMillis())
                .build();
    }

    private static MethodDescriptor<ByteString, ByteString> method(String name) {
        return MethodDescriptor.<ByteString, ByteString>newBuilder()
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(name)
                .setRequestMarshaller(Bytes.AS_THEY_ARE)
                .setResponseMarshaller(Bytes.AS_THEY_ARE)
                .build();
    }

    @Override
    public void close() {
        channels.values().forEach(ManagedChannel::shutdownNow);
    }
}
