package io.veilbot.integrations.threexui;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.panels.Vitals;
import java.time.Duration;
import java.util.Optional;

/** How the panel and its proxy are. */
final class XuiStatus {

    private static final int LONGEST = 40;

    private XuiStatus() {}

    /** A panel whose proxy stands still is not well, however gladly it answers. */
    static Outcome<Vitals> vitals(Envelope envelope) {
        if (!envelope.isYes()) {
            return Envelope.unforeseen();
        }
        StrictJson status = envelope.object();
        StrictJson proxy = status.theChild("xray");
        if (!proxy.text("state", LONGEST).equals("running")) {
            return new Outcome.NotAttempted<>("proxy-not-running");
        }
        String version =
                status.textIfAny("panelVersion", LONGEST)
                        .orElseGet(() -> proxy.text("version", LONGEST));
        return new Outcome.Done<>(new Vitals(version, uptime(status)));
    }

    /** Of the proxy, whatever its name says; the machine's own stands beside it. */
    private static Optional<Duration> uptime(StrictJson status) {
        return status.child("appStats")
                .flatMap(stats -> stats.wholeIfAny("uptime"))
                .filter(seconds -> seconds >= 0)
                .map(Duration::ofSeconds);
    }
}
