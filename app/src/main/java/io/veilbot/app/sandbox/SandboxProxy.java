package io.veilbot.app.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.web.HttpRequestHandler;

/** Shows the sandbox's pages on the shop's own port, so that a newcomer needs one address. */
final class SandboxProxy implements HttpRequestHandler {

    private static final Set<String> HEADERS =
            Set.of("accept", "accept-language", "content-type", "cookie", "user-agent");
    private static final Set<String> ANSWERED =
            Set.of(
                    "cache-control",
                    "content-disposition",
                    "content-security-policy",
                    "content-type",
                    "location",
                    "referrer-policy",
                    "set-cookie",
                    "x-content-type-options");
    private static final String DOWN =
            "The sandbox does not answer. Nothing is lost: its money is pretended, and what was"
                    + " bought is kept. Start it again, or the shop, and reload this page.";

    private final URI sandbox;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    SandboxProxy(URI sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            pass(http.send(copy(request), HttpResponse.BodyHandlers.ofByteArray()), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            say(HttpServletResponse.SC_SERVICE_UNAVAILABLE, DOWN, response);
        } catch (IOException e) {
            say(HttpServletResponse.SC_BAD_GATEWAY, DOWN, response);
        } catch (IllegalArgumentException e) {
            say(HttpServletResponse.SC_BAD_REQUEST, "This is no address.", response);
        }
    }

    private static void say(int status, String sentence, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().println(sentence);
    }

    private HttpRequest copy(HttpServletRequest request) throws IOException {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        byte[] body = request.getInputStream().readAllBytes();
        var copy =
                HttpRequest.newBuilder(sandbox.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .method(request.getMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        HEADERS.stream()
                .filter(name -> request.getHeader(name) != null)
                .forEach(name -> copy.header(name, request.getHeader(name)));
        return copy.build();
    }

    private static void pass(HttpResponse<byte[]> from, HttpServletResponse to) throws IOException {
        to.setStatus(from.statusCode());
        for (String name : ANSWERED) {
            from.headers().allValues(name).forEach(value -> to.addHeader(name, value));
        }
        to.getOutputStream().write(from.body());
    }
}
