package io.veilbot.integrations.platega;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.veilbot.api.Secret;
import io.veilbot.integrations.Hints;
import io.veilbot.integrations.payments.CallbackMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Whatever comes under both headers: they prove who calls, and nothing of what is said. */
class CallbackFuzz {

    private static final Map<String, String> HEADERS =
            Map.of("x-merchantid", "merchant", "x-secret", "fuzz");

    private final CallbackReader reader =
            new CallbackReader(
                    new Login(
                            new PlategaSettings(
                                    URI.create("https://platega.example/"),
                                    "merchant",
                                    new Secret("fuzz"),
                                    "sbp",
                                    URI.create("https://shop.example/"),
                                    false,
                                    Duration.ofMinutes(15))));

    @FuzzTest
    void isReadOrForged(byte[] body) {
        Hints.assertSafe(reader.read(new CallbackMessage(HEADERS, body, Instant.EPOCH)));
    }
}
