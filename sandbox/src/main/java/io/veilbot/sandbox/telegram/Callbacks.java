package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;

/** How a bot answers a pressed button. */
final class Callbacks {
    private static final int LONGEST = 200;
    private final Memory memory;
    private final Queries queries;

    Callbacks(Memory memory, Queries queries) {
        this.memory = memory;
        this.queries = queries;
    }

    void offer(BotMethods to) {
        to.add("answerCallbackQuery", this::answer);
    }

    private JsonNode answer(Parameters p) {
        String text = p.text("text");
        if (text.length() > LONGEST) {
            throw ApiError.badRequest("MESSAGE_TOO_LONG");
        }
        String query = p.text("callback_query_id");
        ObjectNode answer = Json.object().put("text", text).put("alert", p.flag("show_alert"));
        answer.put("url", p.text("url"));
        long person = queries.answer(query, answer);
        memory.record(
                Fact.of("answerCallbackQuery")
                        .chat(person)
                        .with("query", query)
                        .with("text", text)
                        .with("answer", answer));
        return Wire.TRUE;
    }
}
