package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.StopException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A person presses a button. To be called with the {@link Memory} locked. */
final class Presses {
    private static final Duration BOT_HAS = Duration.ofSeconds(10);

    private final Memory memory;
    private final Deeds deeds;
    private final Checkout checkout;

    Presses(Memory memory, Deeds deeds, Checkout checkout) {
        this.memory = memory;
        this.deeds = deeds;
        this.checkout = checkout;
    }

    /** A button where it is shown. */
    private record Shown(Message message, Button button) {}

    /**
     * @param message only this one, or 0 for the newest with such a label
     */
    ObjectNode press(Person person, String label, long message) throws InterruptedException {
        Shown shown = find(person, label, message);
        Button button = shown.button();
        return switch (button.kind()) {
            case URL -> open(person, button.value());
            case WEB_APP -> Json.object().put("url", button.value());
            case COPY -> Json.object().put("copied", button.value());
            case PAY -> pay(person, shown.message().invoice());
            case CALLBACK -> callBack(person, shown);
        };
    }

    /** Links to invoices open the payment sheet instead of a page. */
    private ObjectNode open(Person person, String url) throws InterruptedException {
        JsonNode invoice = memory.stars.invoiceBehind(url);
        return invoice == null ? Json.object().put("url", url) : pay(person, invoice);
    }

    private ObjectNode pay(Person person, @Nullable JsonNode invoice) throws InterruptedException {
        if (invoice == null) {
            throw StopException.badRequest("There is nothing to pay at this message.");
        }
        return checkout.pay(person, invoice);
    }

    private ObjectNode callBack(Person person, Shown shown) throws InterruptedException {
        String query = deeds.press(person, shown.message(), shown.button());
        memory.await(BOT_HAS, () -> deeds.answerTo(query) != null);
        JsonNode answer = deeds.answerTo(query);
        ObjectNode result = Json.object().put("answered", answer != null);
        return answer == null ? result : result.setAll((ObjectNode) answer);
    }

    private Shown find(Person person, String label, long message) {
        List<Shown> shown = newestFirst(person, message);
        List<BiPredicate<String, String>> ways =
                List.of(String::equals, String::startsWith, String::contains);
        String wanted = label.strip().toLowerCase(Locale.ROOT);
        for (var way : ways) {
            for (Shown one : shown) {
                if (way.test(one.button().label().strip().toLowerCase(Locale.ROOT), wanted)) {
                    return one;
                }
            }
        }
        throw missing(label, shown);
    }

    private List<Shown> newestFirst(Person person, long only) {
        var shown = new ArrayList<Shown>();
        for (Message message : memory.chats.messages(person.id()).reversed()) {
            if (only == 0 || message.id() == only) {
                Keyboard.buttons(message.markup()).forEach(b -> shown.add(new Shown(message, b)));
            }
        }
        return shown;
    }

    private static StopException missing(String label, List<Shown> shown) {
        ObjectNode body = Json.object().put("error", "There is no button \"" + label + "\".");
        ArrayNode visible = body.putArray("visible");
        shown.stream().map(one -> one.button().label()).distinct().forEach(visible::add);
        return new StopException(Answer.json(404, body));
    }
}
