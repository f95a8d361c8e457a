package io.veilbot.integrations.cores;

import io.veilbot.api.Secret;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Panel;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Asks the core itself what its inbound speaks before somebody is added there: a wrong account
 * crashes it with everybody in it. Older cores cannot tell; there staff's word has to do. A good
 * answer holds for a moment, in which no core can be stopped and started by another configuration,
 * so that thousands who are let in again need not wait for as many answers.
 */
final class InboundCheck {

    private static final long MOMENT = TimeUnit.SECONDS.toNanos(1);

    private final CoreApi api;
    private final Map<Asked, Long> goodAt = new ConcurrentHashMap<>();

    private record Asked(Secret core, String tag, Protocol protocol) {}

    InboundCheck(CoreApi api) {
        this.api = api;
    }

    /** Done if nothing speaks against it. */
    Outcome<Boolean> of(Panel panel, Admission admission) {
        var asked = new Asked(panel.access().address(), admission.tag(), admission.protocol());
        Long good = goodAt.get(asked);
        return good != null && System.nanoTime() - good < MOMENT
                ? new Outcome.Done<>(true)
                : ask(panel, admission, asked);
    }

    private Outcome<Boolean> ask(Panel panel, Admission admission, Asked asked) {
        long now = System.nanoTime();
        return ask(panel, admission)
                .then(fine -> {
                    goodAt.put(asked, now);
                    return new Outcome.Done<>(fine);
                });
    }

    private Outcome<Boolean> ask(Panel panel, Admission admission) {
        return api.inbounds(panel.access())
                .outcome(
                        answer -> found(answer, admission),
                        complaint ->
                                complaint == Complaint.NO_SUCH_CALL
                                        ? new Outcome.Done<>(true)
                                        : complaint.outcome());
    }

    private static Outcome<Boolean> found(Fields answer, Admission admission) {
        return answer.parts(1).stream()
                .filter(inbound -> inbound.text(1).equals(admission.tag()))
                .findFirst()
                .map(inbound -> compared(inbound, admission.protocol()))
                .orElseGet(Complaint.NO_SUCH_INBOUND::outcome);
    }

    /** The type of its configuration tells, such as {@code xray.proxy.vless.inbound.Config}. */
    private static Outcome<Boolean> compared(Fields inbound, Protocol protocol) {
        String spoken = ".proxy." + protocol.name().toLowerCase(Locale.ROOT) + ".";
        return inbound.parts(3).stream().allMatch(it -> it.text(1).contains(spoken))
                ? new Outcome.Done<>(true)
                : new Outcome.Refused<>("inbound-speaks-another-protocol");
    }
}
