package io.veilbot.integrations.panels;

import io.veilbot.api.Vault;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.ShareLink;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * What a proxy knows a key by. It is the shop's own choice where the panel allows, so that a key
 * that its panel lost comes back as the one in people's apps.
 *
 * @param id for protocols that tell people by a UUID
 * @param password for those that have passwords: 22 characters of base64url
 */
public record Credential(UUID id, String password) {

    private static final int LENGTH = 22;
    private static final String UUID_FORM = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** The same at every call, and nobody without the shop's secret can tell. */
    static Credential of(KeyId key, Vault vault) {
        String minted = vault.mint("panel-credential", key);
        return new Credential(
                uuid(ByteBuffer.wrap(Base64.getUrlDecoder().decode(minted))),
                minted.substring(0, LENGTH));
    }

    /** The one in a link, where it is of a kind that this shop gives; else the shop's own. */
    static Credential in(String link, KeyId key, Vault vault) {
        Credential own = of(key, vault);
        return ShareLink.parse(link).map(known -> known(known, own)).orElse(own);
    }

    private static Credential known(ShareLink link, Credential own) {
        String text = link.credential();
        return switch (link.protocol()) {
            case OUTLINE -> new Credential(own.id, text.substring(text.indexOf(':') + 1));
            case TROJAN -> new Credential(own.id, text);
            case VLESS, VMESS ->
                    text.matches(UUID_FORM)
                            ? new Credential(UUID.fromString(text), own.password)
                            : own;
        };
    }

    /** Of version 4, as if it were random. */
    private static UUID uuid(ByteBuffer halves) {
        long most = (halves.getLong() & ~0xf000L) | 0x4000L;
        long least = (halves.getLong() & ~(3L << 62)) | (2L << 62);
        return new UUID(most, least);
    }

    /** Dots: a log line must not tell. */
    @Override
    public String toString() {
        return "credential ····";
    }
}
