package io.veilbot.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A typed, prefixed identity such as {@code payment-6f1c…}. The stored form is {@link #value()}.
 */
public interface Identifier {

    /** Made once: ids are checked by the thousand. */
    Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{3,100}");

    /**
     * Stored form: prefix, hyphen, and letters, digits, hyphens or underscores; at most 100 chars.
     */
    String value();

    /**
     * Refuses anything that is not {@code prefix-…}.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    static void check(String prefix, String value) {
        if (!value.startsWith(prefix + "-") || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a " + prefix + " id");
        }
    }

    /** The same parts give the same id, always: whoever asks twice asks for the same thing. */
    static String derive(String prefix, Object... parts) {
        var name = new StringBuilder(prefix);
        for (Object part : parts) {
            name.append('\n').append(part);
        }
        byte[] bytes = name.toString().getBytes(StandardCharsets.UTF_8);
        return prefix + "-" + UUID.nameUUIDFromBytes(bytes);
    }
}
