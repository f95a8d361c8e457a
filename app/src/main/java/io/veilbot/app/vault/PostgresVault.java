package io.veilbot.app.vault;

import io.veilbot.api.Identifier;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerId;
import io.veilbot.app.data.MasterKey;
import io.veilbot.command.people.PersonalKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals with AES-256-GCM: {@code p1.<customer>.<base64url>} under the customer's own key, {@code
 * p1.<customer>.<number>.<base64url>} under their later ones, {@code s1.<base64url>} under a key
 * derived from the master key. The words before the last dot are bound in, so that nothing sealed
 * for one owner opens as another's.
 *
 * <p>Sealing happens while events are serialised, inside somebody's transaction. A key made then
 * must stay even if that transaction is rolled back, and must not wait for it: give this vault a
 * data source of its own, with connections that no one else holds while sealing. It takes one
 * connection at a time, for one statement, and holds no lock across two: it cannot deadlock.
 */
public final class PostgresVault implements Vault, PersonalKeys {

    private static final Pattern PERSONAL =
            Pattern.compile(
                    "p1\\.(customer-[A-Za-z0-9_-]{1,90})(?:\\.([1-9][0-9]{0,8}))?\\.([A-Za-z0-9_-]*)");
    private static final Pattern SECRET = Pattern.compile("s1\\.([A-Za-z0-9_-]+)");
    private static final String SECRET_LABEL = "s1";
    private static final int MINTED_BYTES = 24;

    private final CustomerKeys keys;
    private final byte[] secretKey;
    private final byte[] fingerprintKey;
    private final byte[] mintKey;

    public PostgresVault(DataSource ownConnections, MasterKey master) {
        this.keys = new CustomerKeys(ownConnections, master);
        this.secretKey = master.derive("secret");
        this.fingerprintKey = master.derive("fingerprint");
        this.mintKey = master.derive("mint");
    }

    /** For an owner whose key is destroyed nothing of the text is kept: it reads as erased. */
    @Override
    public String seal(PersonalText personal) {
        CustomerId owner = personal.owner();
        return keys.ofOwner(owner)
                .map(key -> sealed(key, label(owner, key.generation()), personal.text()))
                .orElseGet(() -> label(owner, 1) + ".");
    }

    /** What an earlier key of the same owner sealed is erased, whatever key came after it. */
    @Override
    public PersonalText openPersonal(String sealed) {
        Matcher parts = parts(PERSONAL, sealed);
        var owner = new CustomerId(parts.group(1));
        int generation = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        String label = label(owner, generation);
        return keys.find(owner)
                .filter(key -> key.generation() == generation && !parts.group(3).isEmpty())
                .map(key -> new PersonalText(owner, plain(key.bytes(), label, parts.group(3))))
                .orElseGet(() -> new PersonalText(owner, PersonalText.ERASED));
    }

    @Override
    public String seal(Secret secret) {
        return SECRET_LABEL + "." + envelope(secretKey, SECRET_LABEL, secret.text());
    }

    @Override
    public Secret openSecret(String sealed) {
        return new Secret(plain(secretKey, SECRET_LABEL, parts(SECRET, sealed).group(1)));
    }

    @Override
    public String fingerprint(String purpose, String plain) {
        byte[] key = KeyedHash.of(fingerprintKey, purpose);
        return HexFormat.of().formatHex(KeyedHash.of(key, plain));
    }

    @Override
    public String mint(String purpose, Identifier subject) {
        byte[] key = KeyedHash.of(mintKey, purpose);
        byte[] hash = KeyedHash.of(key, subject.value());
        return base64(Arrays.copyOf(hash, MINTED_BYTES));
    }

    @Override
    public int renew(CustomerId owner) {
        return keys.renew(owner);
    }

    /**
     * Erasure: whatever was sealed for this owner reads as {@link PersonalText#ERASED} from now on,
     * on other nodes within a minute, and nothing new is sealed for them until {@link #renew}.
     * Repeatable.
     *
     * @param transaction the caller's: the key is gone if and only if that commits
     */
    public void destroy(CustomerId owner, JdbcClient transaction) {
        keys.destroy(owner, transaction);
    }

    /** The number is left out of the first, as it was before there were others. */
    private static String label(CustomerId owner, int generation) {
        return "p1." + owner.value() + (generation == 1 ? "" : "." + generation);
    }

    private static String sealed(CustomerKey key, String label, String text) {
        return label + "." + envelope(key.bytes(), label, text);
    }

    private static String envelope(byte[] key, String label, String text) {
        return base64(Envelope.seal(key, label, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String plain(byte[] key, String label, String base64) {
        byte[] envelope = Base64.getUrlDecoder().decode(base64);
        if (!base64(envelope).equals(base64)) {
            // the last character has bits that carry nothing, and the JDK does not look at them
            throw new IllegalArgumentException("not sealed by this shop");
        }
        return new String(Envelope.open(key, label, envelope), StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Matcher parts(Pattern form, String sealed) {
        Matcher matcher = form.matcher(sealed);
        if (!matcher.matches()) {
            // the text itself stays out of the message: it may be somebody's in clear
            throw new IllegalArgumentException("not sealed by this shop");
        }
        return matcher;
    }
}
