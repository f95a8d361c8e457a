package io.veilbot.bot.text;

import io.veilbot.api.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The sentences of one language. */
final class Bundle {
    private final Map<String, String> sentences = new TreeMap<>();

    private Bundle(Properties properties) {
        properties.stringPropertyNames().forEach(k -> sentences.put(k, properties.getProperty(k)));
    }

    static Bundle load(Language language) {
        String file = "messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (var in = Bundle.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Bundle(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> keys() {
        return sentences.keySet();
    }

    boolean has(String key) {
        return sentences.containsKey(key);
    }

    String get(String key) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return sentence;
    }
}
