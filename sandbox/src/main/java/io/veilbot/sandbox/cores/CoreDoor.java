package io.veilbot.sandbox.cores;

import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port on this machine that speaks gRPC, in the clear as cores do. */
final class CoreDoor implements AutoCloseable {

    private final ExecutorService threads;
    private final Server server;

    private CoreDoor(ExecutorService threads, Server server) {
        this.threads = threads;
        this.server = server;
    }

    /**
     * @param wanted the port to open; any other if it is taken or 0
     */
    static CoreDoor open(int wanted, List<ServerServiceDefinition> services) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            return new CoreDoor(threads, serve(wanted, services, threads));
        } catch (IOException e) {
            throw new UncheckedIOException("The stand-in of a core cannot open its port", e);
        }
    }

    private static Server serve(
            int wanted, List<ServerServiceDefinition> services, ExecutorService threads)
            throws IOException {
        try {
            return server(wanted, services, threads).start();
        } catch (IOException e) {
            return server(0, services, threads).start();
        }
    }

    private static Server server(
            int port, List<ServerServiceDefinition> services, ExecutorService threads) {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return NettyServerBuilder.forAddress(here).addServices(services).executor(threads).build();
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
        threads.shutdownNow();
    }
}
