package io.veilbot.integrations.cores;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Panel;

/**
 * Asks the core itself what its inbound speaks before somebody is added there: a wrong account
 * crashes it with everybody in it. Older cores cannot tell; there staff's word has to do.
 */
final class InboundCheck {

    private final CoreApi api;

    InboundCheck(CoreApi api) {
        this.api = api;
    }

    Outcome<Way> admit(Panel panel, Way way) {
        return api.inbounds(panel.access())
                .outcome(
                        answer -> found(answer, way),
                        complaint ->
                                complaint == Complaint.NO_SUCH_CALL
                                        ? new Outcome.Done<>(way)
                                        : complaint.outcome());
    }

    private static Outcome<Way> found(Fields answer, Way way) {
        return answer.parts(1).stream()
                .filter(inbound -> inbound.text(1).equals(way.tag()))
                .findFirst()
                .map(inbound -> compared(inbound, way))
                .orElseGet(Complaint.NO_SUCH_INBOUND::outcome);
    }

    private static Outcome<Way> compared(Fields inbound, Way way) {
        boolean same = inbound.parts(3).stream().allMatch(it -> way.isSpokenBy(it.text(1)));
        return same
                ? new Outcome.Done<>(way)
                : new Outcome.Refused<>("inbound-speaks-another-protocol");
    }
}
