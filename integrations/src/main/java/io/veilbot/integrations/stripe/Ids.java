package io.veilbot.integrations.stripe;

import io.veilbot.integrations.call.UnreadableAnswerException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The provider's ids: what is paid by, and the payment behind it. */
final class Ids {

    private static final Pattern SESSION = Pattern.compile("cs_[A-Za-z0-9_]{1,200}");
    private static final Pattern INTENT = Pattern.compile("pi_[A-Za-z0-9_]{1,200}");

    private Ids() {}

    static boolean isSession(String id) {
        return SESSION.matcher(id).matches();
    }

    static boolean isIntent(String id) {
        return INTENT.matcher(id).matches();
    }

    /**
     * A value that the library may leave out.
     *
     * @throws UnreadableAnswerException if it did
     */
    static <T> T needed(@Nullable T value, String name) {
        return Optional.ofNullable(value).orElseThrow(() -> new UnreadableAnswerException(name));
    }
}
