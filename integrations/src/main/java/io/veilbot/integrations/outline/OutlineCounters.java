package io.veilbot.integrations.outline;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelHttp;
import io.veilbot.integrations.panels.PanelRequest;
import io.veilbot.integrations.traffic.Counters;
import io.veilbot.integrations.traffic.Counting;
import java.time.Duration;
import java.util.Map;

/** Outline's figures: what each key carried in the last 30 days, a minute late and estimated. */
public final class OutlineCounters implements Counters, AutoCloseable {

    private final PanelHttp calls;

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    public OutlineCounters(AddressGuard guard, Duration whole) {
        this.calls = PanelHttp.pinned(guard, whole);
    }

    @Override
    public PanelKind kind() {
        return PanelKind.OUTLINE;
    }

    @Override
    public Counting counting() {
        return Counting.LAST_30_DAYS;
    }

    @Override
    public Outcome<Map<String, Long>> read(Panel panel) {
        return calls.send(panel.access(), PanelRequest.get("/metrics/transfer"))
                .outcome(answer ->
                        answer.status() == 200
                                ? new Outcome.Done<>(OutlineReader.transferred(answer.body()))
                                : Answers.failed(answer));
    }

    @Override
    public void close() {
        calls.close();
    }
}
