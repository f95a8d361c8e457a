package io.veilbot.benchmarks;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Pages of one server, asked for in turn. */
record PageReads(URI server, List<String> paths, AtomicInteger turn) implements Work {

    PageReads(URI server, List<String> paths) {
        this(server, paths, new AtomicInteger());
    }

    @Override
    public Caller caller() {
        var connection = new KeptConnection(server);
        return new Caller() {
            @Override
            public void once() {
                int next = Math.floorMod(turn.getAndIncrement(), paths.size());
                if (!connection.get(paths.get(next)).isGood()) {
                    throw new IllegalStateException("the answer is not 200");
                }
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }
}
