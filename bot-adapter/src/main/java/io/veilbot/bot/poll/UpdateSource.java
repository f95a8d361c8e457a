package io.veilbot.bot.poll;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Vault;
import io.veilbot.bot.telegram.TelegramAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Asks Telegram for updates. It reads raw JSON instead of the client library's classes, so that an
 * update of a kind nobody has seen yet cannot spoil the others of its batch.
 */
public final class UpdateSource {
    private static final String WANTS_TO_PAY = "pre_checkout_query";
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http;
    private final TelegramAddress address;
    private final Duration timeout;
    private final ObjectMapper json;
    private final Vault vault;

    /**
     * @param http its read time-out is longer than the poll's
     * @param timeout how long Telegram holds an empty poll
     */
    public UpdateSource(
            OkHttpClient http,
            TelegramAddress address,
            Duration timeout,
            ObjectMapper json,
            Vault vault) {
        this.http = http;
        this.address = address;
        this.timeout = timeout;
        this.json = json;
        this.vault = vault;
    }

    /**
     * Waits for updates.
     *
     * @param offset confirms everything below it
     */
    List<RawUpdate> await(long offset) throws PollFailure {
        try (var response = http.newCall(request(offset)).execute()) {
            var body = response.body();
            JsonNode answer = json.readTree(body == null ? "" : body.string());
            if (!response.isSuccessful() || !answer.path("ok").asBoolean(false)) {
                throw refused(response.code(), answer);
            }
            return updates(answer.path("result"));
        } catch (JsonProcessingException e) {
            throw new PollFailure("the answer is not JSON", Duration.ZERO);
        } catch (IOException e) {
            // Its message may hold the address, and the address holds the token.
            throw new PollFailure(e.getClass().getSimpleName(), Duration.ZERO);
        }
    }

    /** Ends the poll that is under way. */
    void cancel() {
        http.dispatcher().cancelAll();
    }

    private Request request(long offset) {
        var body = json.createObjectNode();
        body.put("offset", offset).put("timeout", timeout.toSeconds()).put("limit", 100);
        body.putArray("allowed_updates")
                .add("message")
                .add("callback_query")
                .add("my_chat_member")
                .add(WANTS_TO_PAY);
        return new Request.Builder()
                .url(address.method("getUpdates"))
                .post(RequestBody.create(body.toString(), JSON))
                .build();
    }

    private static PollFailure refused(int status, JsonNode answer) {
        String why = answer.path("description").asText("no description");
        long seconds = answer.path("parameters").path("retry_after").asLong(0);
        return new PollFailure(status + " " + why, Duration.ofSeconds(seconds));
    }

    /** Whatever has no number cannot be confirmed, and is left out. */
    private List<RawUpdate> updates(JsonNode result) {
        List<RawUpdate> updates = new ArrayList<>();
        for (JsonNode update : result) {
            if (update.path("update_id").isIntegralNumber()) {
                long id = update.path("update_id").asLong();
                updates.add(
                        new RawUpdate(
                                id, lane(update, id), update.has(WANTS_TO_PAY), update.toString()));
            }
        }
        return updates;
    }

    private String lane(JsonNode update, long id) {
        for (String kind : List.of("message", "callback_query", "my_chat_member")) {
            JsonNode person = update.path(kind).path("from").path("id");
            if (person.isIntegralNumber()) {
                return vault.fingerprint("bot.lane", person.asText());
            }
        }
        return "update-" + id;
    }
}
