package io.veilbot.web.links;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Texts in the reader's language. */
record LinkTexts(MessageSource messages, Locale locale) {

    String text(String key, Object... parts) {
        return messages.getMessage(key, parts, locale);
    }
}
