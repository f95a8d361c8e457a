package io.veilbot.app.tunnels;

/** An app on somebody's device, with one key in it, and a page that is only seen by browsing. */
public final class App implements AutoCloseable {

    private final Process process;
    private final int socksPort;
    private final LocalPage page = new LocalPage();

    App(Process process, int socksPort) {
        this.process = process;
        this.socksPort = socksPort;
    }

    /** Whether a page can be read through the tunnel, over a connection of its own. */
    public boolean browses() {
        return page.isSeenThrough(socksPort);
    }

    @Override
    public void close() {
        Programs.kill(process);
        page.close();
    }
}
