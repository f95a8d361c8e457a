package io.veilbot.sandbox.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is kept: what a person reads, and the same as HTML that is safe to show.
 *
 * @param plain without any markup
 * @param html only the tags b, i, u, s, code, pre, a, span and blockquote; everything else escaped
 */
record FormattedText(String plain, String html, List<Entity> entities) {
    private static final Pattern COMMAND = Pattern.compile("(?<=^|\\s)/[A-Za-z0-9_]{1,64}");

    FormattedText {
        entities = List.copyOf(entities);
    }

    /** Reads a bot's text; an unknown or broken markup is refused in Telegram's words. */
    static FormattedText of(String text, @Nullable String parseMode) {
        return switch (parseMode) {
            case null -> said(text);
            case "" -> said(text);
            case String mode when mode.equalsIgnoreCase("html") -> new HtmlReader(text).read();
            default -> throw ApiError.badRequest("unsupported parse_mode");
        };
    }

    /** A text without markup, in which commands are still found. */
    static FormattedText said(String text) {
        var entities = new ArrayList<Entity>();
        var commands = COMMAND.matcher(text);
        while (commands.find()) {
            entities.add(
                    new Entity(
                            "bot_command",
                            commands.start(),
                            commands.end() - commands.start(),
                            null));
        }
        return new FormattedText(text, escaped(text), entities);
    }

    /** Characters as Telegram counts them. */
    int length() {
        return plain.codePointCount(0, plain.length());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
