package io.veilbot.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/**
 * The limit of links: the shop's web server in the same process, on virtual threads as there, with
 * nothing behind it but an answer as long as the shop's.
 */
final class BarePage implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();

    /**
     * @param like an answer of the shop's
     */
    BarePage(KeptConnection.Answer like, Path folder) {
        List<String> headers = like.head().lines().filter(BarePage::isRepeated).toList();
        byte[] body = "x".repeat(like.body()).getBytes(StandardCharsets.US_ASCII);
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setHostname("127.0.0.1");
        tomcat.getConnector().getProtocolHandler().setExecutor(new VirtualThreadExecutor("bare-"));
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "page", servlet(headers, body));
        context.addServletMappingDecoded("/", "page");
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The web server adds some of them by itself. */
    private static boolean isRepeated(String line) {
        return line.contains(": ")
                && !line.matches("(?i)(content-length|date|connection|keep-alive): .*");
    }

    private static HttpServlet servlet(List<String> headers, byte[] body) {
        return new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                for (String header : headers) {
                    int colon = header.indexOf(": ");
                    response.setHeader(header.substring(0, colon), header.substring(colon + 2));
                }
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
            }
        };
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
