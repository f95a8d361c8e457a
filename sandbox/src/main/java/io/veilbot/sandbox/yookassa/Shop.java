package io.veilbot.sandbox.yookassa;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;

/** Whose account is pretended. */
record Shop(String id, String secret) {

    /** A secret that begins with {@code test_} belongs to a test shop, as at the real provider. */
    boolean isTest() {
        return secret.startsWith("test_");
    }

    boolean admits(String authorization) {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
        return MessageDigest.isEqual(expected.getBytes(UTF_8), authorization.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "Shop " + id;
    }
}
