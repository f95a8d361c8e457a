package io.veilbot.web.links;

import io.veilbot.api.access.ShareLink;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a subscription is told to apps; {@code ?format=} has these names in lower case. */
enum LinkFormat {
    /** Share links, the whole in base64: what most apps expect, and every app's default. */
    BASE64("text/plain"),
    PLAIN("text/plain"),
    /** YAML of Clash and mihomo. */
    CLASH("application/yaml"),
    SING_BOX("application/json"),
    /** What Outline reads behind {@code ssconf://}: one key. */
    OUTLINE("application/json");

    private final String type;

    LinkFormat(String type) {
        this.type = type;
    }

    private Tongue tongue() {
        return switch (this) {
            case BASE64 -> new Lines(true);
            case PLAIN -> new Lines(false);
            case CLASH -> new ClashYaml();
            case SING_BOX -> new SingBoxJson();
            case OUTLINE -> new OutlineAnswer();
        };
    }

    static Optional<LinkFormat> named(String name) {
        return Stream.of(values()).filter(format -> format.parameter().equals(name)).findFirst();
    }

    /** Its name in an address. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String type() {
        return type + ";charset=UTF-8";
    }

    boolean reads(ShareLink key) {
        return tongue().reads(key);
    }

    /**
     * Never empty, because on an empty answer apps keep their old servers.
     *
     * @param offer of keys that these apps read
     */
    String body(Offer offer, LinkTexts texts) {
        return offer.keys().isEmpty()
                ? tongue().excuse(texts.text("link." + offer.why()), texts)
                : tongue().write(offer.keys());
    }
}
