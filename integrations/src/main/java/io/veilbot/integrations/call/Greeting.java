package io.veilbot.integrations.call;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * Greets a server to see its certificate, and hangs up. Nothing but the greeting is sent, so it
 * does not matter whether the certificate can be trusted.
 */
public final class Greeting {

    private Greeting() {}

    /**
     * @param name the server is told it is called by; a literal address is not told
     * @param whole limit of the whole
     * @return SHA-256 of the leaf's DER in 64 hex digits, upper case; empty if none was shown
     */
    public static Optional<String> certificate(
            InetAddress address, int port, String name, Duration whole) {
        int millis = Math.toIntExact(whole.toMillis());
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), millis);
            plain.setSoTimeout(millis);
            return shown(plain, name, port);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> shown(Socket plain, String name, int port) throws IOException {
        var seen = new SeenCertificate();
        try (var secure =
                (SSLSocket)
                        context(seen).getSocketFactory().createSocket(plain, name, port, true)) {
            tell(secure, name);
            secure.startHandshake();
        }
        return seen.leaf().map(Greeting::sha256);
    }

    private static void tell(SSLSocket secure, String name) {
        if (name.matches(".*[A-Za-z].*") && !name.contains(":")) {
            var told = secure.getSSLParameters();
            told.setServerNames(List.of(new SNIHostName(name)));
            secure.setSSLParameters(told);
        }
    }

    private static SSLContext context(SeenCertificate seen) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {seen}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    private static String sha256(X509Certificate leaf) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded());
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }
}
