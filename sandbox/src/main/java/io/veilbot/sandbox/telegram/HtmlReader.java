package io.veilbot.sandbox.telegram;

import static io.veilbot.sandbox.telegram.FormattedText.escaped;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's HTML. Refuses what the Bot API refuses (unknown tags, tags that do not balance), with
 * its words, and leaves nothing in the result that a browser could run.
 */
final class HtmlReader {
    private static final Map<String, String> ESCAPES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern ESCAPE =
            Pattern.compile("&(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-z]+);?");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9-]*)([^>]*)>");

    private final String source;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Entity> entities = new ArrayList<>();

    HtmlReader(String source) {
        this.source = source;
    }

    private record Open(HtmlTag tag, int start) {}

    FormattedText read() {
        int at = 0;
        while (at < source.length()) {
            at =
                    switch (source.charAt(at)) {
                        case '<' -> tag(at);
                        case '&' -> escape(at);
                        default -> letter(at);
                    };
        }
        var unclosed = open.peek();
        if (unclosed != null) {
            String name = unclosed.tag().name();
            throw broken("Can't find end tag corresponding to start tag \"" + name + "\"");
        }
        entities.sort(
                Comparator.comparingInt(Entity::offset)
                        .thenComparing(Entity::length, Comparator.reverseOrder()));
        return new FormattedText(plain.toString(), html.toString(), entities);
    }

    private int letter(int at) {
        show(String.valueOf(source.charAt(at)));
        return at + 1;
    }

    private void show(String text) {
        plain.append(text);
        html.append(escaped(text));
    }

    /** Telegram leaves an ampersand alone that begins no escape it knows. */
    private int escape(int at) {
        var found = ESCAPE.matcher(source).region(at, source.length());
        var meant = found.lookingAt() ? meant(found.group(1)) : null;
        if (meant == null) {
            return letter(at);
        }
        show(meant);
        return found.end();
    }

    private static @Nullable String meant(String name) {
        if (!name.startsWith("#")) {
            return ESCAPES.get(name);
        }
        int point =
                name.startsWith("#x")
                        ? Integer.parseInt(name.substring(2), 16)
                        : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(point) && point > 0 ? Character.toString(point) : null;
    }

    private int tag(int at) {
        var found = TAG.matcher(source).region(at, source.length());
        if (!found.lookingAt()) {
            throw broken("Unclosed start tag" + offset(at));
        }
        String name = found.group(2).toLowerCase(Locale.ROOT);
        if (found.group(1).isEmpty()) {
            begin(at, name, found.group(3));
        } else {
            end(at, name);
        }
        return found.end();
    }

    private void begin(int at, String name, String attributes) {
        HtmlTag tag = HtmlTag.read(name, attributes);
        if (tag == null) {
            throw broken("Unsupported start tag \"" + name + "\"" + offset(at));
        }
        open.push(new Open(tag, plain.length()));
        html.append(tag.opening());
    }

    private void end(int at, String name) {
        if (open.isEmpty()) {
            throw broken("Unexpected end tag" + offset(at));
        }
        Open begun = open.pop();
        HtmlTag tag = begun.tag();
        if (!name.isEmpty() && !name.equals(tag.name())) {
            String both = ", expected \"</" + tag.name() + ">\", found \"</" + name + ">\"";
            throw broken("Unmatched end tag" + offset(at) + both);
        }
        html.append(tag.closing());
        int length = plain.length() - begun.start();
        if (length > 0 && !tag.isMereText()) {
            entities.add(new Entity(tag.kind(), begun.start(), length, tag.link()));
        }
    }

    private String offset(int at) {
        int bytes = source.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
        return " at byte offset " + bytes;
    }

    private static ApiError broken(String why) {
        return ApiError.badRequest("can't parse entities: " + why);
    }
}
