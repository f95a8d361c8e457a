package io.veilbot.api.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One person: a keyed hash of the Telegram id, so that one person is one stream and the id tells
 * nothing.
 */
public record CustomerId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CustomerId {
        Identifier.check("customer", value);
    }

    /**
     * @param telegramId the number Telegram gives a person
     * @param hashKey the secret of this shop; never changes once people have registered
     */
    public static CustomerId ofTelegram(long telegramId, byte[] hashKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hashKey, "HmacSHA256"));
            byte[] hash =
                    mac.doFinal(Long.toString(telegramId).getBytes(StandardCharsets.US_ASCII));
            return new CustomerId("customer-" + HexFormat.of().formatHex(hash, 0, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
