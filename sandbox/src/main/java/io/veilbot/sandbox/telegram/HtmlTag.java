package io.veilbot.sandbox.telegram;

import static io.veilbot.sandbox.telegram.FormattedText.escaped;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag that Telegram knows.
 *
 * @param name as it was written, in lower case
 * @param kind the Bot API's word for its meaning
 * @param link where it leads, null unless it is a link worth following
 */
record HtmlTag(String name, String kind, @Nullable String link) {
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("b", "bold"),
                    Map.entry("strong", "bold"),
                    Map.entry("i", "italic"),
                    Map.entry("em", "italic"),
                    Map.entry("u", "underline"),
                    Map.entry("ins", "underline"),
                    Map.entry("s", "strikethrough"),
                    Map.entry("strike", "strikethrough"),
                    Map.entry("del", "strikethrough"),
                    Map.entry("code", "code"),
                    Map.entry("pre", "pre"),
                    Map.entry("a", "text_link"),
                    Map.entry("tg-spoiler", "spoiler"),
                    Map.entry("span", "spoiler"),
                    Map.entry("blockquote", "blockquote"));
    private static final Map<String, String> SHOWN =
            Map.of(
                    "bold", "b",
                    "italic", "i",
                    "underline", "u",
                    "strikethrough", "s");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern LINK = Pattern.compile("(?i)(https?|tg|mailto):.+");

    /**
     * @param attributes what follows the name up to the closing bracket
     * @return null when Telegram does not know such a tag
     */
    static @Nullable HtmlTag read(String name, String attributes) {
        String kind = KINDS.get(name);
        boolean plainSpan =
                name.equals("span") && !"tg-spoiler".equals(attribute(attributes, "class"));
        if (kind == null || plainSpan) {
            return null;
        }
        String href = kind.equals("text_link") ? attribute(attributes, "href") : null;
        boolean followed = href != null && LINK.matcher(href).matches();
        return new HtmlTag(name, kind, followed ? href : null);
    }

    /** Telegram shows a link that leads nowhere as mere text. */
    boolean isMereText() {
        return kind.equals("text_link") && link == null;
    }

    String opening() {
        if (isMereText()) {
            return "";
        }
        return switch (kind) {
            case "spoiler" -> "<span class=\"tg-spoiler\">";
            case "text_link" -> "<a href=\"" + escaped(String.valueOf(link)) + "\">";
            default -> "<" + SHOWN.getOrDefault(kind, kind) + ">";
        };
    }

    String closing() {
        if (isMereText()) {
            return "";
        }
        return switch (kind) {
            case "spoiler" -> "</span>";
            case "text_link" -> "</a>";
            default -> "</" + SHOWN.getOrDefault(kind, kind) + ">";
        };
    }

    private static @Nullable String attribute(String attributes, String name) {
        var found = ATTRIBUTE.matcher(attributes);
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(name)) {
                String quoted = found.group(2) == null ? found.group(3) : found.group(2);
                String value = quoted == null ? found.group(4) : quoted;
                return value.replace("&quot;", "\"").replace("&amp;", "&");
            }
        }
        return null;
    }
}
