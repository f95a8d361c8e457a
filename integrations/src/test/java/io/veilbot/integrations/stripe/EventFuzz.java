package io.veilbot.integrations.stripe;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.stripe.net.Webhook;
import io.veilbot.api.Secret;
import io.veilbot.integrations.Hints;
import io.veilbot.integrations.payments.CallbackMessage;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;

/** Whatever is signed: behind the signature, the reader must not be upset by any bytes either. */
class EventFuzz {

    private static final String SECRET = "whsec_fuzz";
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final EventReader reader = new EventReader(new Signature(new Secret(SECRET)));

    @FuzzTest
    void isReadOrForged(byte[] body) throws GeneralSecurityException {
        var unsigned = new CallbackMessage(Map.of(), body, NOW);
        String words = NOW.getEpochSecond() + "." + unsigned.text();
        String hex = Webhook.Util.computeHmacSha256(SECRET, words);
        var proof = Map.of(Signature.HEADER, "t=" + NOW.getEpochSecond() + ",v1=" + hex);
        Hints.assertSafe(reader.read(new CallbackMessage(proof, body, NOW)));
    }
}
