package io.veilbot.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final String SEED =
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    private static final String PUBLIC =
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    @Test
    void isTheOneThatTheStandardGivesForItsSeed() {
        SigningKey key = SigningKey.of(HexFormat.of().parseHex(SEED));
        byte[] encoded = Base64.getDecoder().decode(key.publicKey());

        assertThat(HexFormat.of().formatHex(encoded)).endsWith(PUBLIC);
        assertThat(key.id()).isEqualTo(Hash.over(encoded).hex().substring(0, 16));
        assertThat(SigningKey.of(HexFormat.of().parseHex(SEED)).sign("same\n"))
                .isEqualTo(key.sign("same\n"));
    }
}
