package io.veilbot.app.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SandboxProxyTest {

    /** No text in any encoding: whoever reads it as text and writes it again changes it. */
    private static final byte[] BYTES = {0, (byte) 0xC3, 0x28, (byte) 0xFF, 13, 10, 0};

    private HttpServer sandbox;
    private SandboxProxy proxy;

    @BeforeEach
    void open() throws IOException {
        sandbox = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sandbox.createContext("/sandbox", SandboxProxyTest::answer);
        sandbox.start();
        proxy = new SandboxProxy(URI.create("http://127.0.0.1:" + sandbox.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        sandbox.stop(0);
    }

    /** Sends back what it was sent, under an unusual status. */
    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var asked = exchange.getRequestHeaders();
        var told = exchange.getResponseHeaders();
        told.add("Content-Type", String.valueOf(asked.getFirst("Content-Type")));
        told.add("Content-Security-Policy", "default-src 'none'");
        told.add("X-Content-Type-Options", "nosniff");
        told.add("Referrer-Policy", "no-referrer");
        told.add("Content-Disposition", "attachment");
        told.add("Cache-Control", "private");
        told.add("Location", exchange.getRequestURI().toString());
        told.add("Set-Cookie", "one=1");
        told.add("Set-Cookie", "two=" + asked.getFirst("Authorization"));
        exchange.sendResponseHeaders(418, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private MockHttpServletResponse post(String path, @Nullable String query) throws IOException {
        var request = new MockHttpServletRequest("POST", path);
        request.setQueryString(query);
        request.setContentType("application/x-something");
        request.setContent(BYTES);
        request.addHeader("Authorization", "Basic of the shop");
        var response = new MockHttpServletResponse();
        proxy.handleRequest(request, response);
        return response;
    }

    @Test
    void keepsBodyStatusAndAddress() throws IOException {
        var answer = post("/sandbox/people/1%20a", "q=%C3%A9&after=2");

        assertThat(answer.getStatus()).isEqualTo(418);
        assertThat(answer.getContentAsByteArray()).isEqualTo(BYTES);
        assertThat(answer.getHeader("Location"))
                .isEqualTo("/sandbox/people/1%20a?q=%C3%A9&after=2");
    }

    @Test
    void keepsWhatGuardsThePagesAndEveryCookie() throws IOException {
        var answer = post("/sandbox", null);

        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/x-something");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private");
        assertThat(answer.getHeaders("Set-Cookie"))
                .as("cookies, and no sign-in of the shop handed on")
                .containsExactly("one=1", "two=null");
    }

    @Test
    void saysInASentenceThatTheSandboxIsDown() throws IOException {
        sandbox.stop(0);

        var answer = post("/sandbox", null);

        assertThat(answer.getStatus()).isEqualTo(502);
        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(new String(answer.getContentAsByteArray(), UTF_8))
                .startsWith("The sandbox does not answer.")
                .contains("Nothing is lost")
                .contains("reload");
    }

    @Test
    void refusesAnAddressThatIsNone() throws IOException {
        assertThat(post("/sandbox", "q=%zz").getStatus()).isEqualTo(400);
    }
}
