package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** A method of the Bot API. It runs with the {@link Memory} locked. */
@FunctionalInterface
interface BotMethod {
    /**
     * @return the "result" of the envelope
     * @throws ApiError to refuse in Telegram's words
     */
    JsonNode call(Parameters parameters) throws InterruptedException;
}
