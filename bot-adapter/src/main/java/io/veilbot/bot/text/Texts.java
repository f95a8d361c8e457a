package io.veilbot.bot.text;

import io.veilbot.api.Language;
import io.veilbot.api.Plural;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything the shop can say, in one language. */
public final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Texts(language, Bundle.load(language)));
        }
    }

    private final Language language;
    private final Bundle bundle;

    private Texts(Language language, Bundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    public static Texts in(Language language) {
        Texts texts = ALL.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("no texts in " + language);
        }
        return texts;
    }

    public Language language() {
        return language;
    }

    /**
     * A sentence for a message. Values are escaped unless they are {@link Html}.
     *
     * @throws IllegalArgumentException if there is no such sentence
     */
    public String say(String key, Object... values) {
        return fill(bundle.get(key), Texts::safe, values);
    }

    /** A text where tags mean nothing: a button, a toast, a command. */
    public String label(String key, Object... values) {
        return fill(bundle.get(key), String::valueOf, values);
    }

    /** The text of that key, or the other text if there is none. */
    public String labelOr(String key, String other) {
        return bundle.has(key) ? bundle.get(key) : other;
    }

    /** A number with its word in the right form: {@code 3 days}. */
    public String count(String word, long number) {
        String form = Plural.of(language, number).name().toLowerCase(Locale.ROOT);
        return number + " " + bundle.get(word + "." + form);
    }

    private static String safe(Object value) {
        return value instanceof Html html
                ? html.markup()
                : Html.escaped(String.valueOf(value)).markup();
    }

    private static String fill(
            String sentence, java.util.function.Function<Object, String> form, Object... values) {
        UnaryOperator<String> value = place -> form.apply(values[Integer.parseInt(place)]);
        return PLACE.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }
}
