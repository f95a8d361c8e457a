package io.veilbot.sandbox.telegram;

import java.nio.ByteBuffer;

/** Pictures by their first bytes. */
final class Images {
    private static final int UNKNOWN_SIDE = 512;

    private Images() {}

    /** The media type, or that of any bytes when it is no picture. */
    static String type(byte[] bytes) {
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        return begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P')
                ? "image/webp"
                : "application/octet-stream";
    }

    static boolean isImage(byte[] bytes) {
        return type(bytes).startsWith("image/");
    }

    /** Width in pixels; of anything but PNG a guess, as nobody lays out by it. */
    static int width(byte[] bytes) {
        return side(bytes, 16);
    }

    static int height(byte[] bytes) {
        return side(bytes, 20);
    }

    private static int side(byte[] bytes, int at) {
        boolean png = type(bytes).equals("image/png") && bytes.length >= at + 4;
        return png ? ByteBuffer.wrap(bytes).getInt(at) : UNKNOWN_SIDE;
    }

    private static boolean begins(byte[] bytes, int at, int... expected) {
        if (bytes.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[at + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
