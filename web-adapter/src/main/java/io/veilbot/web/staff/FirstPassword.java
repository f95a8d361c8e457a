package io.veilbot.web.staff;

import java.security.SecureRandom;
import java.util.Base64;

/** A password that is shown once and kept nowhere. */
final class FirstPassword {

    private FirstPassword() {}

    /** 96 bits, in 16 characters. */
    static String fresh() {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
