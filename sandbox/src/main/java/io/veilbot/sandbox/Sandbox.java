package io.veilbot.sandbox;

import com.sun.net.httpserver.HttpServer;
import io.veilbot.sandbox.core.Assets;
import io.veilbot.sandbox.core.Blobs;
import io.veilbot.sandbox.core.ClockDesk;
import io.veilbot.sandbox.core.FaultDesk;
import io.veilbot.sandbox.core.Faults;
import io.veilbot.sandbox.core.HttpFront;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.JournalDesk;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.SandboxClock;
import io.veilbot.sandbox.core.SettingsDesk;
import io.veilbot.sandbox.core.ShopAddress;
import io.veilbot.sandbox.core.StandIn;
import io.veilbot.sandbox.core.Ticker;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.provider.CheckoutDesk;
import io.veilbot.sandbox.switchboard.Switchboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The pretended outside world, running. */
public final class Sandbox implements AutoCloseable {

    private final World world;
    private final List<StandIn> standIns;
    private final Ticker ticker;
    private final SettingsDesk settingsDesk;
    private final HttpFront front;

    private Sandbox(SandboxSettings settings) {
        HttpFront.prepare();
        HttpServer server = bind(settings.port());
        world = world(settings);
        settingsDesk = new SettingsDesk(world);
        StandIns pretended = StandIns.of(settings, world);
        ticker = new Ticker(pretended.all());
        standIns = new ArrayList<>(pretended.all());
        standIns.add(settingsDesk);
        FaultDesk faultDesk = new FaultDesk(world.faults(), pretended.all());
        standIns.add(faultDesk);
        standIns.add(new ClockDesk(world.clock(), world.journal(), ticker::wake));
        Router router = router();
        new CheckoutDesk(pretended.tills()).routes(router);
        new Switchboard(world, pretended.outline(), pretended.otherPanels(), faultDesk)
                .routes(router);
        world.journal().after(0).forEach(this::replay);
        standIns.forEach(StandIn::start);
        front = HttpFront.serve(server, router);
        ticker.start();
    }

    /**
     * Starts and remembers what an earlier run left in the data folder.
     *
     * @throws UncheckedIOException if the port is taken or the folder cannot be used
     */
    public static Sandbox start(SandboxSettings settings) {
        return new Sandbox(settings);
    }

    /** Runs until it is killed. */
    public static void main(String[] args) {
        Sandbox sandbox = start(CommandLine.settings(args));
        System.out.println("sandbox ready on http://127.0.0.1:" + sandbox.port());
    }

    /** The port it listens on at 127.0.0.1. */
    public int port() {
        return front.port();
    }

    /** Tells where the shop is, when that is known only now. */
    public void shopUrl(URI url) {
        settingsDesk.moveShop(url);
    }

    @Override
    public void close() {
        ticker.close();
        front.close();
        standIns.forEach(StandIn::close);
        world.journal().close();
    }

    private static World world(SandboxSettings settings) {
        SandboxClock clock = new SandboxClock(Clock.systemUTC());
        Journal journal = new Journal(settings.dataFolder(), clock);
        return new World(
                clock,
                journal,
                new Faults(journal),
                new Blobs(settings.dataFolder()),
                new ShopAddress(settings.shopUrl()),
                settings.dataFolder());
    }

    private Router router() {
        Router router = new Router();
        standIns.forEach(one -> one.routes(router));
        new JournalDesk(world.journal()).routes(router);
        Assets.routes(router);
        return router;
    }

    private void replay(Journal.Entry entry) {
        standIns.stream()
                .filter(one -> one.name().equals(entry.standIn()))
                .forEach(one -> one.replay(entry));
    }

    private static HttpServer bind(int port) {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox cannot listen on port " + port, e);
        }
    }
}
