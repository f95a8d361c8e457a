package io.veilbot.sandbox.cryptopay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import java.util.List;

/** What goes back when all is well: {@code {"ok":true,"result":…}}. */
final class Envelope {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private Envelope() {}

    static Answer of(JsonNode result) {
        return Answer.json(Json.object().put("ok", true).<ObjectNode>set("result", result));
    }

    static Answer yes() {
        return Answer.json(Json.object().put("ok", true).put("result", true));
    }

    /** The part of a list that was asked for by {@code offset} and {@code count}. */
    static Answer page(Parameters given, List<ObjectNode> all) {
        int offset = given.whole("offset", 0, 0, Integer.MAX_VALUE, "OFFSET_INVALID");
        int count = given.whole("count", USUAL, 1, MOST, "COUNT_INVALID");
        ObjectNode result = Json.object();
        var items = result.putArray("items");
        all.stream().skip(offset).limit(count).forEach(items::add);
        return of(result);
    }
}
