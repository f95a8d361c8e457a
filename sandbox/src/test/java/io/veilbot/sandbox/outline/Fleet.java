package io.veilbot.sandbox.outline;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Caller;
import io.veilbot.sandbox.Caller.Said;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.Sandboxes;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** A sandbox seen by an administrator of its Outline servers who pins the certificate. */
public final class Fleet implements AutoCloseable {

    private final Sandbox sandbox;
    final Caller control;

    Fleet(@Nullable Path folder) {
        sandbox = Sandboxes.in(folder, "http://127.0.0.1:1");
        control = Caller.of(sandbox.port());
    }

    Caller server(int index) {
        JsonNode card = control.get("/sandbox/outline").body().path(index);
        URI address = URI.create(card.path("apiUrl").asText());
        return new Caller(pinned(card.path("certSha256").asText()), address);
    }

    Caller at(URI address) {
        JsonNode card = control.get("/sandbox/outline").body().path(0);
        return new Caller(pinned(card.path("certSha256").asText()), address);
    }

    void fault(String server, String name, String more) {
        Said said =
                control.post(
                        "/sandbox/faults",
                        "{\"standIn\":\"outline\",\"server\":\"%s\",\"fault\":\"%s\"%s}"
                                .formatted(server, name, more));
        if (said.status() != 200) {
            throw new AssertionError(said.raw().body());
        }
    }

    int keysOf(String server) {
        return control.get("/sandbox/outline/" + server + "/keys").body().size();
    }

    /** Trusts this certificate and no other. */
    public static HttpClient pinned(String sha256) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Pin(sha256)}, null);
            return HttpClient.newBuilder().sslContext(context).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private static final class Pin extends X509ExtendedTrustManager {

        private final String sha256;

        Pin(String sha256) {
            this.sha256 = sha256;
        }

        private void check(X509Certificate[] chain) throws CertificateException {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
                if (!HexFormat.of().withUpperCase().formatHex(digest).equals(sha256)) {
                    throw new CertificateException("Another certificate than the pinned one");
                }
                chain[0].verify(chain[0].getPublicKey());
                chain[0].checkValidity();
            } catch (GeneralSecurityException e) {
                throw new CertificateException(e);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("Servers only");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("Servers only");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            throw new CertificateException("Servers only");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
