package io.veilbot.integrations.yookassa;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.veilbot.integrations.Hints;
import io.veilbot.integrations.payments.CallbackMessage;
import java.time.Instant;
import java.util.Map;

/** Whatever bytes come to the door: {@code ./veilbot fuzz} seeks those that upset the reader. */
class NotificationFuzz {

    @FuzzTest
    void isReadOrForged(byte[] body) {
        Hints.assertSafe(
                NotificationReader.read(new CallbackMessage(Map.of(), body, Instant.EPOCH).text()));
    }
}
