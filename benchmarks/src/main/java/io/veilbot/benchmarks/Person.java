package io.veilbot.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Somebody who buys a month through the chat. */
final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TARIFF = "1 month";

    private final SandboxApi sandbox;
    private final String self;
    private String checkout = "";

    private Person(SandboxApi sandbox, String self) {
        this.sandbox = sandbox;
        this.self = self;
    }

    static Person arrives(SandboxApi sandbox) throws InterruptedException {
        JsonNode made = sandbox.post("/sandbox/people", Map.of("name", "Pat", "language", "en"));
        return new Person(sandbox, "/sandbox/people/" + made.path("id").asLong());
    }

    /** From the first word to where the money is asked for. */
    void goesToCheckout() throws InterruptedException {
        sandbox.post(self + "/say", Map.of("text", "/start"));
        shown("no tariffs", chat -> button(chat, "label", TARIFF));
        sandbox.post(self + "/press", Map.of("button", TARIFF));
        String link = shown("no link", chat -> button(chat, "url", "/sandbox/checkout/"));
        checkout = URI.create(link).getPath();
    }

    /**
     * @return nanoseconds from paying to the key in the chat; empty if it did not come in a minute
     */
    OptionalLong paysAndGetsTheKey() throws InterruptedException {
        long start = System.nanoTime();
        sandbox.post(checkout + "/pay", Map.of());
        Optional<String> key = await(Person::key);
        return key.isPresent() ? OptionalLong.of(System.nanoTime() - start) : OptionalLong.empty();
    }

    private String shown(String otherwise, Function<JsonNode, Optional<String>> seen)
            throws InterruptedException {
        return await(seen)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the bot showed " + otherwise + " within a minute"));
    }

    private Optional<String> await(Function<JsonNode, Optional<String>> seen)
            throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        JsonNode chat = sandbox.get(self + "/chat");
        Optional<String> found = seen.apply(chat);
        while (found.isEmpty() && System.nanoTime() - until < 0) {
            long version = chat.path("version").asLong();
            chat = sandbox.get(self + "/chat?timeout=10&after=" + version);
            found = seen.apply(chat);
        }
        return found;
    }

    private static Optional<String> button(JsonNode chat, String field, String part) {
        return chat.path("messages").findValues("buttons").stream()
                .flatMap(buttons -> StreamSupport.stream(buttons.spliterator(), false))
                .map(button -> button.path(field).asText(""))
                .filter(value -> value.contains(part))
                .findFirst();
    }

    private static Optional<String> key(JsonNode chat) {
        return chat.path("messages").findValuesAsText("text").stream()
                .filter(text -> text.contains("ss://"))
                .findFirst();
    }
}
