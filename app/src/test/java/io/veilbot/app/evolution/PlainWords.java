package io.veilbot.app.evolution;

import io.veilbot.api.Vault;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.serialization.Serializer;

/** Opens whatever is sealed, so that a person can read what changed. */
final class PlainWords {

    private static final Pattern PERSONAL =
            Pattern.compile("p1\\.customer-[A-Za-z0-9_-]+(?:\\.[0-9]+)?\\.[A-Za-z0-9_-]*");
    private static final Pattern SECRET = Pattern.compile("\\bs1\\.[A-Za-z0-9_-]+");

    private final Vault vault;
    private final Serializer serializer;

    PlainWords(CorpusShop shop) {
        vault = shop.bean(Vault.class);
        serializer = shop.bean("serializer", Serializer.class);
    }

    /** The stored name of a message, and the message as it would be stored. */
    String of(Object message) {
        var stored = serializer.serialize(message, String.class);
        return stored.getType().getName() + " " + of(stored.getData());
    }

    String of(String text) {
        String half = PERSONAL.matcher(text).replaceAll(found -> quoted(personal(found)));
        return SECRET.matcher(half).replaceAll(found -> quoted(secret(found)));
    }

    private String personal(MatchResult sealed) {
        return vault.openPersonal(sealed.group()).text();
    }

    private String secret(MatchResult sealed) {
        return vault.openSecret(sealed.group()).text();
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement("<" + text + ">");
    }
}
