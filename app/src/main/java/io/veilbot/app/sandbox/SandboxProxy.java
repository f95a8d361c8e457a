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
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (IOException e) {
            response.sendError(
                    HttpServletResponse.SC_BAD_GATEWAY, "The sandbox does not answer right now.");
        }
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
        for (String name : Set.of("content-type", "location", "cache-control", "set-cookie")) {
            from.headers().firstValue(name).ifPresent(value -> to.setHeader(name, value));
        }
        to.getOutputStream().write(from.body());
    }
}
