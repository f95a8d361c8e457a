package io.veilbot.integrations.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import io.veilbot.integrations.inbox.Callbacks.Sealed;
import io.veilbot.integrations.payments.CallbackMessage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Callbacks into their sealed form and back: they may name people, and carry tokens. */
public final class SealedMessages {

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final Vault vault;
    private final ObjectMapper json;

    public SealedMessages(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    Sealed seal(String provider, CallbackMessage message, String source) {
        String body = Base64.getEncoder().encodeToString(message.body());
        return new Sealed(
                provider,
                identity(message),
                vault.seal(new Secret(body)),
                vault.seal(new Secret(written(message.headers()))),
                vault.fingerprint("callback-source", source),
                message.arrivedAt());
    }

    CallbackMessage open(Sealed sealed) {
        String body = vault.openSecret(sealed.body()).text();
        String headers = vault.openSecret(sealed.headers()).text();
        return new CallbackMessage(
                read(headers), Base64.getDecoder().decode(body), sealed.receivedAt());
    }

    private String written(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("headers are strings", e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, STRINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers are strings", e);
        }
    }

    /** A forgery must not pass for the first delivery of what will come with the right proof. */
    private static String identity(CallbackMessage message) {
        var parts = new TreeMap<>(message.headers());
        parts.remove("content-type");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(message.body());
            parts.forEach((name, value) -> digest.update((name + ":" + value).getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
