package io.veilbot.integrations.cryptopay;

import static io.veilbot.integrations.cryptopay.Signed.TOKEN;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.veilbot.api.Secret;
import io.veilbot.integrations.Hints;

/** Whatever is signed: behind the signature, the reader must not be upset by any bytes either. */
class UpdateFuzz {

    private final UpdateReader reader = new UpdateReader(new Signature(new Secret(TOKEN)));

    @FuzzTest
    void isReadOrForged(byte[] body) {
        Hints.assertSafe(reader.read(Signed.by(TOKEN, body)));
    }
}
