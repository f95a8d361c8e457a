package io.veilbot.sandbox.panel;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.veilbot.sandbox.core.HttpFront;
import io.veilbot.sandbox.core.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** The HTTPS port of a pretended panel, with the self-signed certificate that all of them show. */
public final class TlsDoor implements AutoCloseable {

    private final HttpFront front;
    private final String sha256;

    private TlsDoor(HttpFront front, String sha256) {
        this.front = front;
        this.sha256 = sha256;
    }

    /**
     * @param wanted the port to open; any other if it is taken or 0
     */
    public static TlsDoor open(@Nullable Path folder, int wanted, Router router) {
        try {
            Certificate certificate = Certificate.in(folder);
            HttpsServer server = bind(wanted);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
            return new TlsDoor(HttpFront.serve(server, router), certificate.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("A pretended panel cannot open its port", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A pretended panel has no usable certificate", e);
        }
    }

    private static HttpsServer bind(int wanted) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try {
            return HttpsServer.create(new InetSocketAddress(here, wanted), 0);
        } catch (BindException e) {
            return HttpsServer.create(new InetSocketAddress(here, 0), 0);
        }
    }

    public int port() {
        return front.port();
    }

    /** Of its certificate: upper-case hex without colons. */
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() {
        front.close();
    }
}
