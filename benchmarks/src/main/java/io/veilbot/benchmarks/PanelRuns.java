package io.veilbot.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyCommand.RequestKey;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.AllServers;
import io.veilbot.api.people.CustomerId;
import io.veilbot.app.launch.Shop;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keys on one pretended panel, beside bare calls of the same adapter to the same panel: how fast
 * new ones are delivered when each call takes 50 ms, and how fast ten thousand are back that the
 * panel forgot.
 */
final class PanelRuns {

    private static final int DELIVERED = 200;
    private static final int FORGOTTEN = 10_000;
    private static final String LATENCY_MILLIS = "50";
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final String SLOW = "slow";

    private final Shop shop;
    private final SandboxApi sandbox;
    private final JdbcClient jdbc;
    private final ServerId server;
    private final BarePanel bare;
    private final ForgottenKeys forgotten;

    PanelRuns(Shop shop, SandboxApi sandbox) {
        this.shop = shop;
        this.sandbox = sandbox;
        this.jdbc = JdbcClient.create(shop.bean(HikariDataSource.class));
        this.server = shop.bean(Queries.class).ask(new AllServers()).servers().getFirst().server();
        this.bare = new BarePanel(shop, server, Protocol.OUTLINE);
        this.forgotten = new ForgottenKeys(shop, jdbc, server, Protocol.OUTLINE);
    }

    /**
     * What came out.
     *
     * @param delivered keys, from the wish to the ledger's knowing the link
     * @param deliveredPerSecond by the shop
     * @param barePerSecond calls alone, one after the other as the panel wants them
     * @param restored keys that the panel had forgotten
     * @param restoredSeconds until all were back
     * @param restoredCalls to the panel meanwhile
     * @param bareSeconds so many calls alone would take
     * @param comparedSeconds when nothing was missing
     */
    record Result(
            int delivered,
            double deliveredPerSecond,
            double barePerSecond,
            int restored,
            double restoredSeconds,
            long restoredCalls,
            double bareSeconds,
            double comparedSeconds) {}

    Result measure() throws InterruptedException {
        Progress.say("%d keys of a panel that takes %s ms".formatted(DELIVERED, LATENCY_MILLIS));
        fault(Map.of("value", LATENCY_MILLIS, "fault", SLOW));
        double deliveredPerSecond = DELIVERED / seconds(this::deliver);
        double barePerSecond = bare.perSecond(DELIVERED / 4);
        fault(Map.of("clear", "true"));
        Progress.say("%,d keys that a panel forgot".formatted(FORGOTTEN));
        double perCall = 1 / bare.perSecond(FORGOTTEN / 20);
        forgotten.book(FORGOTTEN, bare);
        long before = calls();
        double restoredSeconds = seconds(forgotten::compare);
        long calls = calls() - before;
        double comparedSeconds = seconds(forgotten::compare);
        return new Result(
                DELIVERED,
                deliveredPerSecond,
                barePerSecond,
                FORGOTTEN,
                restoredSeconds,
                calls,
                perCall * FORGOTTEN,
                comparedSeconds);
    }

    private void fault(Map<String, String> more) throws InterruptedException {
        var body = new HashMap<>(more);
        body.put("standIn", "outline");
        sandbox.post("/sandbox/faults", body);
    }

    private long calls() throws InterruptedException {
        return sandbox.get("/sandbox/journal?standIn=outline&what=asked").size();
    }

    private void deliver() throws InterruptedException {
        long before = provisioned();
        for (int number = 0; number < DELIVERED; number++) {
            shop.bean(Commands.class).send(request(), Actor.system("bench"));
        }
        await(() -> provisioned() - before >= DELIVERED);
    }

    private RequestKey request() {
        var customer = new CustomerId("customer-" + UUID.randomUUID());
        var subscription = SubscriptionId.of(customer, 1);
        return new RequestKey(
                KeyId.of(subscription, server, 1),
                subscription,
                customer,
                server,
                Protocol.OUTLINE,
                1,
                new GrantId("grant-" + UUID.randomUUID()),
                Allowance.UNLIMITED,
                0);
    }

    private long provisioned() {
        return jdbc.sql(
                        """
                        select count(*) from engine.domain_event_entry
                        where payload_type = 'access.key-provisioned'\
                        """)
                .query(Long.class)
                .single();
    }

    private double seconds(Deed deed) throws InterruptedException {
        long start = System.nanoTime();
        deed.carryOut();
        return (System.nanoTime() - start) / 1e9;
    }

    static void await(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            Thread.sleep(GLANCE);
        }
    }

    /** What is timed. */
    @FunctionalInterface
    private interface Deed {
        void carryOut() throws InterruptedException;
    }
}
