package io.veilbot.sandbox.panel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HexFormat;

/** The handful of DER forms that a plain certificate is written in. */
final class Der {

    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int UTF8_STRING = 0x0c;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final byte[] SHA256_WITH_RSA =
            HexFormat.of().parseHex("06092a864886f70d01010b0500");
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(SEQUENCE, join(parts));
    }

    static byte[] integer(BigInteger value) {
        return tagged(INTEGER, value.toByteArray());
    }

    static byte[] bits(byte[] content) {
        return tagged(BIT_STRING, join(new byte[1], content));
    }

    /**
     * @param moment as {@code 20560101000000Z}
     */
    static byte[] time(String moment) {
        return tagged(GENERALIZED_TIME, moment.getBytes(US_ASCII));
    }

    static byte[] commonName(String name) {
        byte[] attribute = sequence(COMMON_NAME, tagged(UTF8_STRING, name.getBytes(UTF_8)));
        return sequence(tagged(SET, attribute));
    }

    static byte[] sha256WithRsa() {
        return sequence(SHA256_WITH_RSA);
    }

    private static byte[] tagged(int tag, byte[] content) {
        int length = content.length;
        byte[] head;
        if (length < 0x80) {
            head = new byte[] {(byte) tag, (byte) length};
        } else if (length < 0x100) {
            head = new byte[] {(byte) tag, (byte) 0x81, (byte) length};
        } else {
            head = new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
        }
        return join(head, content);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
