package io.veilbot.sandbox.outline;

import java.security.SecureRandom;

/** Makes passwords and secret paths as the real server does: 22 letters and digits. */
final class Passwords {

    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 22;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }
}
