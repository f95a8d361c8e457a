package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.telegram.Subscriptions.Subscription;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person pays an invoice in Stars. To be called with the {@link Memory} locked. */
final class Checkout {
    private static final Duration BOT_HAS = Duration.ofSeconds(10);

    private final Memory memory;
    private final Deeds deeds;
    private final Queries queries;
    private final TelegramFaults faults;

    Checkout(Memory memory, Deeds deeds, Queries queries, TelegramFaults faults) {
        this.memory = memory;
        this.deeds = deeds;
        this.queries = queries;
        this.faults = faults;
    }

    /**
     * Telegram asks the bot only if there is enough to pay with; without the bot's consent within
     * ten seconds nothing is paid.
     */
    ObjectNode pay(Person person, JsonNode invoice) throws InterruptedException {
        long purse = memory.stars.purseOf(person.id());
        if (purse < invoice.path("total_amount").asLong()) {
            return refused("You have " + purse + " Stars only. Nothing was paid.");
        }
        long update = memory.updates.nextId();
        String query = queries.ask(update, person.id(), BOT_HAS);
        ObjectNode asked = amounts(invoice).put("id", query);
        asked.set("from", person.user());
        memory.record(
                Fact.of("preCheckoutQuery")
                        .chat(person.id())
                        .with("query", query)
                        .update(Deeds.update(update, "pre_checkout_query", asked)));
        memory.await(BOT_HAS, () -> queries.answerTo(query) != null);
        JsonNode answer = queries.answerTo(query);
        if (answer == null) {
            memory.record(Fact.of("checkoutTimedOut").chat(person.id()).with("query", query));
            return refused("The bot did not answer in 10 seconds. Nothing was paid.");
        }
        return answer.path("ok").asBoolean()
                ? paid(person, invoice)
                : refused(answer.path("error").asText());
    }

    private static ObjectNode refused(String why) {
        return Json.object().put("paid", false).put("error", why);
    }

    private static ObjectNode amounts(JsonNode invoice) {
        return Json.object()
                .put("currency", "XTR")
                .put("total_amount", invoice.path("total_amount").asInt())
                .put("invoice_payload", invoice.path("payload").asText());
    }

    /** Without asking the bot. */
    ObjectNode paid(Person person, JsonNode invoice) {
        String charge = newCharge();
        var begun =
                invoice.has("subscription_period")
                        ? Subscription.begun(charge, person.id(), invoice, memory.now())
                        : null;
        return take(person, invoice, charge, begun);
    }

    void renew(Person person, Subscription its) {
        take(person, its.invoice(), newCharge(), its.renewed());
    }

    private String newCharge() {
        return "stx-%d-%d".formatted(memory.now(), memory.chats.nextId());
    }

    private ObjectNode take(
            Person person, JsonNode invoice, String charge, @Nullable Subscription its) {
        int stars = invoice.path("total_amount").asInt();
        ObjectNode details = amounts(invoice);
        if (its != null) {
            details.put("subscription_expiration_date", its.until()).put("is_recurring", true);
        }
        if (its != null && its.charge().equals(charge)) {
            details.put("is_first_recurring", true);
        }
        details.put("telegram_payment_charge_id", charge).put("provider_payment_charge_id", "");
        long update = memory.updates.nextId();
        String title = invoice.path("title").asText();
        var text =
                FormattedText.said(
                        person.reads("You paid ⭐️", "Вы заплатили ⭐️")
                                + stars
                                + person.reads(" for ", ": ")
                                + title);
        Message message =
                deeds.message(person, update, text).withService("successful_payment", details);
        var moved =
                new StarLedger.Transaction(
                        charge,
                        person.id(),
                        stars,
                        invoice.path("payload").asText(),
                        memory.now(),
                        false,
                        its == null ? 0 : Subscriptions.PERIOD);
        Fact fact = Fact.of("successfulPayment").keep(message).transaction(moved);
        tell(person, message, update, its == null ? fact : fact.subscription(its));
        return Json.object().put("paid", true).put("charge", charge);
    }

    private void tell(Person person, Message message, long update, Fact fact) {
        String id = String.valueOf(person.id());
        Optional<Long> late = faults.delay(id);
        if (late.isPresent()) {
            fact.number("due", memory.now() + late.get()).with("late", deeds.content(message));
        } else if (!faults.on("lost-payment", id)) {
            fact.update(deeds.told(update, message));
        }
        memory.record(fact);
        if (faults.on("duplicate-payment", id)) {
            long again = memory.updates.nextId();
            memory.record(Fact.of("duplicatePayment").update(deeds.told(again, message)));
        }
    }

    /** What was held back, and is due by now. */
    void tellLate() {
        for (JsonNode message : memory.stars.lateAt(memory.now())) {
            long update = memory.updates.nextId();
            memory.record(
                    Fact.of("latePayment")
                            .with("toldLate", message)
                            .update(Deeds.update(update, "message", message)));
        }
    }
}
