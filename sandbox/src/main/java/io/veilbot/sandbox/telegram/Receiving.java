package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** How a bot learns what people did: by polling or by a webhook. */
final class Receiving {
    private static final String HOOKED =
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                    + " webhook first";
    private static final String TAKEN_OVER =
            "terminated by other getUpdates request; make sure that only one bot instance is"
                    + " running";

    private final Memory memory;
    private final WebhookCourier courier;
    private long poll;

    Receiving(Memory memory, WebhookCourier courier) {
        this.memory = memory;
        this.courier = courier;
    }

    void offer(BotMethods to) {
        to.add("getUpdates", this::getUpdates);
        to.add("setWebhook", this::setWebhook);
        to.add("deleteWebhook", this::deleteWebhook);
        to.add("getWebhookInfo", _ -> info());
    }

    /** As in Telegram, the newer of two polls goes on and the older one is told of the conflict. */
    private JsonNode getUpdates(Parameters p) throws InterruptedException {
        refuseIfHooked();
        long mine = ++poll;
        memory.wake();
        long offset = memory.updates.absolute(p.number("offset", 0));
        confirm(offset);
        allow(p);
        Duration wait = Duration.ofSeconds(Math.clamp(p.number("timeout", 0), 0, 50));
        memory.await(
                wait,
                () ->
                        poll != mine
                                || memory.updates.webhook().set()
                                || !memory.updates.isEmptyFrom(offset));
        if (poll != mine) {
            throw ApiError.conflict(TAKEN_OVER);
        }
        refuseIfHooked();
        return memory.updates.from(offset, Math.clamp(p.number("limit", 100), 1, 100));
    }

    private void confirm(long offset) {
        if (memory.updates.wouldConfirm(offset)) {
            memory.record(Fact.of("confirmUpdates").number("confirmed", offset));
        }
    }

    private void refuseIfHooked() {
        if (memory.updates.webhook().set()) {
            throw ApiError.conflict(HOOKED);
        }
    }

    private void allow(Parameters p) {
        JsonNode kinds = p.json("allowed_updates");
        if (kinds != null && kinds.isArray()) {
            Set<String> names = new HashSet<>();
            kinds.forEach(kind -> names.add(kind.asText()));
            memory.updates.allow(names);
        }
    }

    /** Telegram wants HTTPS; a shop under trial is reached by plain HTTP. */
    private JsonNode setWebhook(Parameters p) {
        String url = p.text("url");
        if (!url.isEmpty() && !url.matches("https?://.+")) {
            throw ApiError.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        String secret = p.text("secret_token");
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw ApiError.badRequest("secret token contains unallowed characters");
        }
        allow(p);
        return hook("setWebhook", p, new UpdateQueue.Webhook(url, secret));
    }

    private JsonNode deleteWebhook(Parameters p) {
        return hook("deleteWebhook", p, new UpdateQueue.Webhook("", ""));
    }

    private JsonNode hook(String what, Parameters p, UpdateQueue.Webhook webhook) {
        Fact fact = Fact.of(what).with("webhook", Wire.of(webhook));
        fact.data().put("pendingDropped", p.flag("drop_pending_updates"));
        memory.record(fact);
        return Wire.TRUE;
    }

    private JsonNode info() {
        ObjectNode info = Json.object().put("url", memory.updates.webhook().url());
        info.put("has_custom_certificate", false);
        info.put("pending_update_count", memory.updates.size());
        String error = courier.lastError();
        if (!error.isEmpty()) {
            info.put("last_error_date", memory.now()).put("last_error_message", error);
        }
        return info;
    }
}
