package io.veilbot.bot.screen;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Something to tap under a message. */
public sealed interface Button {
    /** Longest text that Telegram lets a button copy, in characters. */
    int COPY_LIMIT = 256;

    String label();

    /**
     * Comes back to us as a tap.
     *
     * @param data 1 to 64 bytes, versioned; holds no price
     */
    record Tap(String label, String data) implements Button {
        public Tap {
            int length = data.getBytes(StandardCharsets.UTF_8).length;
            if (length < 1 || length > 64) {
                throw new IllegalArgumentException("the data of a button has 1 to 64 bytes");
            }
        }
    }

    /** Opens a page. */
    record Link(String label, URI page) implements Button {}

    /**
     * Puts a text on the clipboard.
     *
     * @param text 1 to 256 characters
     */
    record Copy(String label, String text) implements Button {
        public Copy {
            if (text.isEmpty() || text.length() > COPY_LIMIT) {
                throw new IllegalArgumentException("a button copies 1 to 256 characters");
            }
        }

        /** Dots for the text: a log line must not tell. */
        @Override
        public String toString() {
            return "Copy[" + label + "]";
        }
    }
}
