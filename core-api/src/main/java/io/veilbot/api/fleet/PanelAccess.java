package io.veilbot.api.fleet;

import io.veilbot.api.Secret;
import java.util.List;

/**
 * How to reach a server's panel.
 *
 * @param kind which adapter talks to it
 * @param address the management address; for Outline it holds the secret path
 * @param credential token or password where the panel has one; empty text where not
 * @param certificate SHA-256 of the panel's certificate (64 hex digits) to pin; empty when a public
 *     authority vouches for it
 * @param inbounds the ways into its server, where its panel has to be told; best first
 */
public record PanelAccess(
        PanelKind kind,
        Secret address,
        Secret credential,
        String certificate,
        List<Inbound> inbounds) {

    public PanelAccess {
        if (!certificate.isEmpty() && !certificate.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("a certificate pin is 64 hexadecimal digits");
        }
        inbounds = List.copyOf(inbounds);
    }

    /** Of a panel that knows the ways into its server. */
    public PanelAccess(PanelKind kind, Secret address, Secret credential, String certificate) {
        this(kind, address, credential, certificate, List.of());
    }
}
