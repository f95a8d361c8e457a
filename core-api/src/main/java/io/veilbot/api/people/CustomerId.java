package io.veilbot.api.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.veilbot.api.Identifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One person: a keyed hash of the Telegram id, so that one person is one stream and the id tells
 * nothing.
 */
public record CustomerId(@JsonValue String value) implements Identifier {

    private static final String PREFIX = "customer-";
    private static final String CODE_PREFIX = "ref_";
    private static final Pattern CODE = Pattern.compile(CODE_PREFIX + "([0-9a-f]{32})");

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
            return new CustomerId(PREFIX + HexFormat.of().formatHex(hash, 0, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /**
     * @param startParameter what followed {@code /start}
     * @return whose link it was; empty if it is no code of a link
     */
    public static Optional<CustomerId> ofReferralCode(String startParameter) {
        return Optional.of(CODE.matcher(startParameter))
                .filter(Matcher::matches)
                .map(code -> new CustomerId(PREFIX + code.group(1)));
    }

    /** The start parameter of this person's link: {@code ref_} and 32 hexadecimal digits. */
    public String referralCode() {
        return CODE_PREFIX + value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
