package io.veilbot.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Faults;
import io.veilbot.sandbox.core.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Objects as they are read: with those that were asked for in the place of their ids. */
final class Shown {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    private final Books books;
    private final Faults faults;

    Shown(Books books, Faults faults) {
        this.books = books;
        this.faults = faults;
    }

    Answer one(ObjectNode object, Given given) {
        return Answer.json(whole(object, given.texts("expand")));
    }

    /** The part of a list that was asked for, newest first. */
    Answer list(String address, List<ObjectNode> all, Given given) {
        long most = given.whole("limit").orElse((long) USUAL);
        if (most < 1 || most > MOST) {
            throw Errors.invalid("parameter_invalid_integer", "limit", "It must be 1 to 100.");
        }
        List<ObjectNode> left = after(all, given).filter(created(given)).toList();
        ObjectNode page = Json.object().put("object", "list").put("url", address);
        page.put("has_more", left.size() > most);
        List<String> paths =
                given.texts("expand").stream()
                        .map(path -> path.replaceFirst("^data\\.", ""))
                        .toList();
        var data = page.putArray("data");
        left.stream().limit(most).map(object -> whole(object, paths)).forEach(data::add);
        return Answer.json(page);
    }

    private static Stream<ObjectNode> after(List<ObjectNode> all, Given given) {
        return given.find("starting_after")
                .map(id -> {
                    var ids = all.stream().map(one -> one.path("id").asText()).toList();
                    if (!ids.contains(id)) {
                        throw Errors.noSuch("object", id);
                    }
                    return all.stream().skip(ids.indexOf(id) + 1L);
                })
                .orElseGet(all::stream);
    }

    private static Predicate<ObjectNode> created(Given given) {
        long from = given.whole("created", "gte").orElse(Long.MIN_VALUE);
        long before = given.whole("created", "lt").orElse(Long.MAX_VALUE);
        return one -> one.path("created").asLong() >= from && one.path("created").asLong() < before;
    }

    private ObjectNode whole(ObjectNode object, List<String> paths) {
        ObjectNode shown = object.deepCopy();
        paths.forEach(path -> expand(shown, List.of(path.split("\\."))));
        if (shown.path("object").asText().equals("checkout.session")) {
            bend(shown);
        }
        return shown;
    }

    private void expand(ObjectNode object, List<String> path) {
        JsonNode value = object.path(path.getFirst());
        if (value.isMissingNode()) {
            throw Errors.invalid(
                    "", "expand", "This property cannot be expanded (" + path.getFirst() + ").");
        }
        if (value.isTextual()) {
            books.find(value.textValue()).ifPresent(whole -> object.set(path.getFirst(), whole));
        }
        if (path.size() > 1 && object.path(path.getFirst()) instanceof ObjectNode part) {
            expand(part, path.subList(1, path.size()));
        }
    }

    /** The lies told to whoever reads a page; the books stay honest. */
    private void bend(ObjectNode session) {
        faults.take(StripeStandIn.NAME, null, "lie-amount")
                .map(value -> new BigDecimal(value.asText("1.00")).movePointRight(2).longValue())
                .ifPresent(amount -> {
                    session.put("amount_total", amount);
                    session.findParents("amount_received")
                            .forEach(one -> ((ObjectNode) one).put("amount_received", amount));
                });
        faults.take(StripeStandIn.NAME, null, "other-currency")
                .map(value -> value.asText("USD").toLowerCase(Locale.ROOT))
                .ifPresent(code ->
                        session.findParents("currency")
                                .forEach(one -> ((ObjectNode) one).put("currency", code)));
    }
}
