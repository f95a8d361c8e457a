package io.veilbot.integrations.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A JSON object from outside, read strictly: a value of another type than expected is refused, not
 * guessed at.
 */
public final class StrictJson {

    private static final int LONGEST_LINK = 2048;
    private static final int LONGEST_NUMBER = 40;

    private static final ObjectMapper MAPPER =
            new ObjectMapper(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(50)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final JsonNode node;

    private StrictJson(JsonNode node) {
        this.node = node;
    }

    /**
     * @throws UnreadableAnswerException if the text is not one JSON object
     */
    public static StrictJson object(String text) {
        return of(tree(text), "body");
    }

    /**
     * Some write one thing as itself, and others as a list with one thing in it.
     *
     * @throws UnreadableAnswerException if the text is neither a JSON object nor a list of them
     */
    public static List<StrictJson> objects(String text) {
        JsonNode tree = tree(text);
        return tree.isArray() ? all(tree, "body") : List.of(of(tree, "body"));
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException | NumberFormatException e) {
            // the library lets the latter out, for an exponent that is too long
            throw new UnreadableAnswerException("body");
        }
    }

    private static StrictJson of(JsonNode node, String place) {
        if (!node.isObject()) {
            throw new UnreadableAnswerException(place);
        }
        return new StrictJson(node);
    }

    public Optional<StrictJson> child(String name) {
        return present(name).map(value -> of(value, name));
    }

    /**
     * @throws UnreadableAnswerException if it is missing, or no object
     */
    public StrictJson theChild(String name) {
        return child(name).orElseThrow(() -> new UnreadableAnswerException(name));
    }

    /**
     * @throws UnreadableAnswerException if it is missing, no list, or not of objects
     */
    public List<StrictJson> children(String name) {
        JsonNode list = present(name).orElseThrow(() -> new UnreadableAnswerException(name));
        if (!list.isArray()) {
            throw new UnreadableAnswerException(name);
        }
        return all(list, name);
    }

    /**
     * All of its fields, whatever they are called.
     *
     * @throws UnreadableAnswerException if one of them is no object
     */
    public List<StrictJson> children() {
        return all(node, "field");
    }

    private static List<StrictJson> all(JsonNode list, String place) {
        return list.valueStream().map(value -> of(value, place)).toList();
    }

    /**
     * @throws UnreadableAnswerException if it is missing, no list, or not of texts of that length
     */
    public List<String> textList(String name, int longest) {
        JsonNode list = present(name).orElseThrow(() -> new UnreadableAnswerException(name));
        if (!list.isArray()) {
            throw new UnreadableAnswerException(name);
        }
        return list.valueStream().map(value -> checkedText(value, name, longest)).toList();
    }

    /**
     * @throws UnreadableAnswerException if it is missing, no string, or longer
     */
    public String text(String name, int longest) {
        return textIfAny(name, longest).orElseThrow(() -> new UnreadableAnswerException(name));
    }

    /**
     * @throws UnreadableAnswerException if it is there and no string, or longer
     */
    public Optional<String> textIfAny(String name, int longest) {
        return present(name).map(value -> checkedText(value, name, longest));
    }

    private static String checkedText(JsonNode value, String name, int longest) {
        if (!value.isTextual() || value.textValue().length() > longest) {
            throw new UnreadableAnswerException(name);
        }
        return value.textValue();
    }

    /** Whether it is there as a text; some write the same thing as an object, too. */
    public boolean isText(String name) {
        return present(name).filter(JsonNode::isTextual).isPresent();
    }

    /**
     * An address for a browser.
     *
     * @throws UnreadableAnswerException if it is missing, or no such address
     */
    public URI link(String name) {
        return linkIfAny(name).orElseThrow(() -> new UnreadableAnswerException(name));
    }

    /**
     * @throws UnreadableAnswerException if it is there and no address for a browser
     */
    public Optional<URI> linkIfAny(String name) {
        return textIfAny(name, LONGEST_LINK).map(value -> checkedLink(value, name));
    }

    private static URI checkedLink(String value, String name) {
        try {
            URI link = URI.create(value);
            if (link.getHost() != null && String.valueOf(link.getScheme()).matches("https?")) {
                return link;
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableAnswerException(name);
        }
        throw new UnreadableAnswerException(name);
    }

    /**
     * Whatever of it is text.
     *
     * @throws UnreadableAnswerException if one of them is longer
     */
    public Map<String, String> texts(int longest) {
        var texts = new LinkedHashMap<String, String>();
        node.properties().stream()
                .filter(one -> one.getValue().isTextual())
                .forEach(one ->
                        texts.put(
                                one.getKey(), checkedText(one.getValue(), one.getKey(), longest)));
        return texts;
    }

    /**
     * @throws UnreadableAnswerException if it is there and no boolean
     */
    public boolean flag(String name) {
        return present(name).map(value -> checkedFlag(value, name)).orElse(false);
    }

    private static boolean checkedFlag(JsonNode value, String name) {
        if (!value.isBoolean()) {
            throw new UnreadableAnswerException(name);
        }
        return value.booleanValue();
    }

    /**
     * @throws UnreadableAnswerException if it is there and no whole number that fits
     */
    public Optional<Long> wholeIfAny(String name) {
        return present(name).map(value -> checkedWhole(value, name));
    }

    private static Long checkedWhole(JsonNode value, String name) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnreadableAnswerException(name);
        }
        return value.longValue();
    }

    /**
     * An amount, as a number or as a text: some write it the one way, some the other.
     *
     * @throws UnreadableAnswerException if it is there and neither, or is no amount from zero
     */
    public Optional<BigDecimal> decimalIfAny(String name) {
        return present(name).map(value -> checkedDecimal(value, name));
    }

    /** An exponent of nine digits would be written out as a gigabyte of zeros. */
    private static String plain(BigDecimal number, String name) {
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new UnreadableAnswerException(name);
        }
        return number.toPlainString();
    }

    private static BigDecimal checkedDecimal(JsonNode value, String name) {
        String plain = value.isNumber() ? plain(value.decimalValue(), name) : value.asText();
        if (value.isContainerNode() || !plain.matches("[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            throw new UnreadableAnswerException(name);
        }
        return new BigDecimal(plain);
    }

    /**
     * All of its fields as counts of something.
     *
     * @throws UnreadableAnswerException if one of them is no whole number from zero that fits
     */
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        for (String name : (Iterable<String>) node::fieldNames) {
            counts.put(
                    name,
                    wholeIfAny(name)
                            .filter(count -> count >= 0)
                            .orElseThrow(() -> new UnreadableAnswerException(name)));
        }
        return counts;
    }

    /**
     * @throws UnreadableAnswerException if it is there and no moment in ISO 8601
     */
    public Optional<Instant> momentIfAny(String name) {
        return textIfAny(name, 40).map(value -> checkedMoment(value, name));
    }

    private static Instant checkedMoment(String value, String name) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableAnswerException(name);
        }
    }

    private Optional<JsonNode> present(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }
}
