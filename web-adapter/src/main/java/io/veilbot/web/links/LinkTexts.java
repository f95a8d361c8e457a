package io.veilbot.web.links;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/**
 * Texts in the reader's language.
 *
 * @param languages several for an app that tells none: each text in all of them
 */
record LinkTexts(MessageSource messages, List<Locale> languages) {

    private static final List<Locale> ALL = List.of(Locale.of("ru"), Locale.ENGLISH);

    /**
     * @param accepted the header {@code Accept-Language}; may be empty
     */
    static LinkTexts of(MessageSource messages, Locale locale, String accepted) {
        return new LinkTexts(messages, accepted.isBlank() ? ALL : List.of(locale));
    }

    String text(String key, Object... parts) {
        return languages.stream()
                .map(locale -> messages.getMessage(key, parts, locale))
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}
