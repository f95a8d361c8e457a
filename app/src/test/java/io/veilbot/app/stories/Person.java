package io.veilbot.app.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.veilbot.api.access.ShareLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Somebody with Telegram and money, who sees only what people see. */
public final class Person {

    private final Outside outside;
    private final long id;
    private String checkout = "";

    private Person(Outside outside, long id) {
        this.outside = outside;
        this.id = id;
    }

    /** A person nobody has met. */
    public static Person newcomer(Outside outside, String name) {
        JsonNode made = outside.post("/sandbox/people", Map.of("name", name, "language", "ru"));
        return new Person(outside, made.path("id").asLong());
    }

    public long id() {
        return id;
    }

    /** The provider's id of what was last chosen. */
    public String checkout() {
        return checkout;
    }

    public Person opens() {
        return says("/start").isOffered("1 месяц");
    }

    public Person says(String text) {
        outside.post("/sandbox/people/" + id + "/say", Map.of("text", text));
        return this;
    }

    /** Wants a tariff and waits until it can be paid for. */
    public Person chooses(String tariff) {
        press(tariff);
        return goesToCheckout();
    }

    /** The order on the card is for somebody else. */
    Person choosesAsGift(String tariff) {
        return chooses(tariff).taps("🎁 В подарок").isOffered("Для себя").goesToCheckout();
    }

    /** Wants a tariff, and to pay for it with coins. */
    Person choosesWithCoins(String tariff) {
        return prefers("🪙", tariff).goesToCheckout();
    }

    /** Wants a tariff, and to pay for it in another way than the first. */
    Person prefers(String way, String tariff) {
        press(tariff);
        return isOffered("Оплатить").taps(way).isOffered("💳");
    }

    /** Wants a tariff, and to pay for it with Stars. */
    Person choosesWithStars(String tariff) {
        return prefers("⭐", tariff).isOffered("Оплатить");
    }

    /** Pays in the chat, and gives what Telegram says to it. */
    JsonNode paysInChat() {
        return press("Оплатить");
    }

    /** Opens the page where the order on the card is paid. */
    Person goesToCheckout() {
        isOffered("Оплатить");
        String page = press("Оплатить").path("url").asText();
        checkout = page.substring(page.lastIndexOf('/') + 1);
        return this;
    }

    public Person pays() {
        return pays("pay");
    }

    /**
     * @param how a deed of the checkout, such as {@code pay-lost}
     */
    public Person pays(String how) {
        outside.post("/sandbox/checkout/" + checkout + "/" + how, Map.of());
        return this;
    }

    public Person buys(String tariff) {
        return chooses(tariff).pays();
    }

    Person taps(String button) {
        press(button);
        return this;
    }

    /** Both at once: the second may find the button gone already. */
    Person tapsTwice(String button) {
        var path = "/sandbox/people/" + id + "/press";
        var body = JsonNodeFactory.instance.objectNode().put("button", button);
        var statuses =
                IntStream.range(0, 2)
                        .parallel()
                        .mapToObj(_ -> outside.posted(path, body).statusCode())
                        .toList();
        if (!statuses.contains(200)) {
            throw new AssertionError("no button " + button + " at " + chat());
        }
        return this;
    }

    boolean isNowOffered(String button) {
        return newestHas(button);
    }

    private JsonNode press(String button) {
        return outside.post("/sandbox/people/" + id + "/press", Map.of("button", button));
    }

    /** Waits until the newest message of the bot has such a button. */
    public Person isOffered(String button) {
        Soon.so("a button " + button, () -> newestHas(button), this::chat);
        return this;
    }

    private boolean newestHas(String button) {
        List<JsonNode> fromBot = fromBot();
        return !fromBot.isEmpty()
                && fromBot.getLast().path("buttons").findValuesAsText("label").stream()
                        .anyMatch(label -> label.startsWith(button));
    }

    /** Waits for a message of the bot that says this. */
    public JsonNode sees(String text) {
        return Soon.there("a message with " + text, () -> messages(text).findFirst(), this::chat);
    }

    /** As {@link #sees}, but goes on if it does not come in this time. */
    void seesBefore(String text, Duration deadline) {
        Soon.within(deadline, () -> messages(text).findFirst());
    }

    private Stream<JsonNode> messages(String text) {
        return fromBot().stream().filter(message -> message.path("text").asText().contains(text));
    }

    /** How many messages in the chat show this. */
    public long countOf(String text) {
        return messages(text).count();
    }

    /** Where a button of this message leads. */
    public static String link(JsonNode message, String button) {
        for (JsonNode one : message.path("buttons")) {
            if (one.path("label").asText().contains(button)) {
                return one.path("url").asText();
            }
        }
        throw new AssertionError("no button " + button + " at " + message);
    }

    /** The secret of the links in the message that hands the key over. */
    public static String token(JsonNode message) {
        String connect = link(message, "Подключить");
        return connect.substring(connect.lastIndexOf('/') + 1);
    }

    /** What a link in this message makes whoever opens it send: its start parameter. */
    static String startParameterIn(JsonNode message) {
        String text = message.path("text").asText();
        return text.lines()
                .filter(line -> line.startsWith("https://t.me/"))
                .map(line -> line.substring(line.indexOf("?start=") + "?start=".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link in " + text));
    }

    /** The link in the message that hands the key over. */
    public static Optional<String> keyIn(JsonNode message) {
        return message.path("text")
                .asText()
                .lines()
                .filter(line -> ShareLink.parse(line).isPresent())
                .findFirst();
    }

    private List<JsonNode> fromBot() {
        var messages = new ArrayList<JsonNode>();
        chat().path("messages").forEach(messages::add);
        return messages.stream()
                .filter(message -> message.path("from").asText().equals("bot"))
                .toList();
    }

    JsonNode chat() {
        return outside.get("/sandbox/people/" + id + "/chat");
    }
}
