package io.veilbot.sandbox.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page made of an HTML resource: {@code {{name}}} is a value, {@code {{t.name}}} a text in the
 * reader's language, both escaped; {@code {{{name}}}} is ready HTML.
 */
public final class Page {

    private static final Pattern HOLE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{([\\w.-]+)}}");
    private static final String SECURITY =
            "default-src 'self'; frame-ancestors 'self'; form-action 'self'; object-src 'none'; base-uri 'none'";

    private final String template;
    private final ResourceBundle texts;
    private final Map<String, String> values = new HashMap<>();

    private Page(String template, ResourceBundle texts) {
        this.template = template;
        this.texts = texts;
    }

    /**
     * @param file the HTML resource
     * @param bundle the messages beside it: {@code <bundle>_ru.properties}, {@code
     *     <bundle>.properties}
     */
    public static Page of(String file, String bundle, Locale language) {
        String html =
                Assets.read(file)
                        .map(bytes -> new String(bytes, UTF_8))
                        .orElseThrow(() -> new IllegalArgumentException("No page " + file));
        ResourceBundle.Control rootOnly =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle texts =
                ResourceBundle.getBundle("io.veilbot.sandbox.web." + bundle, language, rootOnly);
        return new Page(html, texts).set("lang", language.getLanguage());
    }

    public Page set(String name, String value) {
        values.put(name, value);
        return this;
    }

    public String text(String key) {
        return texts.getString(key);
    }

    public String html() {
        Matcher hole = HOLE.matcher(template);
        return hole.replaceAll(
                found -> Matcher.quoteReplacement(fill(found.group(1), found.group(2))));
    }

    public Answer answer() {
        return Answer.html(200, html()).with("Content-Security-Policy", SECURITY);
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private String fill(String ready, String escaped) {
        if (ready != null) {
            return value(ready);
        }
        return escape(escaped.startsWith("t.") ? text(escaped.substring(2)) : value(escaped));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("The page has no value for " + name);
        }
        return value;
    }
}
