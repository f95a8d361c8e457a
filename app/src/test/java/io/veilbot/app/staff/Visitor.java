package io.veilbot.app.staff;

import io.veilbot.app.launch.Shop;
import io.veilbot.web.staff.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A browser with cookies of its own, and perhaps somebody of staff who sits at it. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI shop;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    private Visitor(URI shop) {
        this.shop = shop;
    }

    static Visitor at(String address) {
        return new Visitor(URI.create(address));
    }

    static Visitor anonymous(Shop shop) {
        return new Visitor(shop.url());
    }

    /** Somebody new of this role who has signed in. */
    public static Visitor signedIn(Shop shop, Role role) {
        String login = role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        String password = UUID.randomUUID().toString();
        shop.bean(JdbcClient.class)
                .sql("insert into web.staff_account values (?, ?, ?, false, now())")
                .params(login, shop.bean(PasswordEncoder.class).encode(password), role.name())
                .update();
        var visitor = new Visitor(shop.url());
        visitor.get("/sign-in");
        String before = visitor.session();
        var answer = visitor.post("/sign-in", Map.of("username", login, "password", password));
        if (!leadsTo(answer).endsWith("/admin")) {
            throw new AssertionError(role + " did not get in but to " + leadsTo(answer));
        }
        if (visitor.session().equals(before)) {
            throw new AssertionError("whoever knew the session before has signed in too");
        }
        return visitor;
    }

    /** Where an answer sends the browser; empty if it stays. */
    public static String leadsTo(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private String session() {
        return cookies.getCookieStore().getCookies().toString();
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form as a page of ours does, with the token that only our pages have. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        var page = TOKEN.matcher(get("/sign-in").body());
        if (!page.find()) {
            throw new AssertionError("no token in the form");
        }
        var whole = new HashMap<>(form);
        whole.put("_csrf", page.group(1));
        return send("POST", path, whole);
    }

    /** Sends a form as any other page could. */
    HttpResponse<String> send(String method, String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(shop + path))
                .header("Accept", "text/html, */*;q=0.8")
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
