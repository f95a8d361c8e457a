package io.veilbot.integrations.call;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * Trusts exactly one certificate: the leaf whose DER bytes have the pinned SHA-256. Panels sign
 * themselves and are called by number, so neither authority nor host name says anything.
 */
public final class PinnedCertificate extends ServersOnly {

    private final byte[] pin;

    private PinnedCertificate(byte[] pin) {
        this.pin = pin;
    }

    /**
     * @param hex SHA-256 in 64 hex digits, any case, with or without colons
     * @throws IllegalArgumentException if it is something else
     */
    public static SSLContext context(String hex) {
        String digits = hex.replace(":", "");
        if (digits.length() != 64) {
            throw new IllegalArgumentException("a certificate pin is 64 hexadecimal digits");
        }
        try {
            var context = SSLContext.getInstance("TLS");
            var trust = new PinnedCertificate(HexFormat.of().parseHex(digits));
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    @Override
    void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0 || !MessageDigest.isEqual(pin, sha256(chain[0]))) {
            throw new CertificateException("not the pinned certificate");
        }
    }

    private static byte[] sha256(X509Certificate leaf) throws CertificateException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new CertificateException("no fingerprint of this certificate", e);
        }
    }
}
