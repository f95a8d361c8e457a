package io.veilbot.integrations.cores;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.ByteString;
import io.veilbot.integrations.call.Outcome;

/** Whatever a core answers is counters or unreadable. */
class AnswerFuzz {

    @FuzzTest
    void isReadOrUnknown(byte[] body) {
        var answered = new CoreReply.Answered(ByteString.copyFrom(body));
        Outcome<?> outcome = answered.outcome(CoreCounters::told, Complaint::outcome);
        if (!(outcome instanceof Outcome.Done || outcome instanceof Outcome.Unknown)) {
            throw new AssertionError("an answer became " + outcome);
        }
    }
}
