package io.veilbot.integrations;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;

/** Seeded junk: a good text, broken in every way chance finds. */
public final class Mutations {

    private static final String[] BITS = {
        "null", "{}", "[]", "\"\"", "-1", "1e9", "true", "\\u0000", "}", "{", ",", ":", "\"", "9"
    };

    private Mutations() {}

    /** So many broken forms of the text; the same seed gives the same ones. */
    public static Stream<String> of(String good, long seed, int count) {
        var random = new Random(seed);
        return Stream.generate(() -> broken(good, random)).limit(count);
    }

    private static String broken(String good, Random random) {
        var text = new StringBuilder(good);
        int blows = 1 + random.nextInt(4);
        for (int blow = 0; blow < blows && !text.isEmpty(); blow++) {
            strike(text, random);
        }
        return text.toString();
    }

    private static void strike(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(12));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.replace(at, end, BITS[random.nextInt(BITS.length)]);
            case 2 -> text.insert(at, junk(random));
            default -> text.setLength(at);
        }
    }

    private static String junk(Random random) {
        byte[] bytes = new byte[random.nextInt(8)];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
