package io.veilbot.integrations.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.Reply.NoAnswer;
import io.veilbot.integrations.call.Reply.NotSent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;

/**
 * Calls with limits on everything: connect, the whole exchange, the size of the answer. Each goes
 * on a thread of its own, for what the client does asynchronously ends in the pool that the whole
 * process shares: one thread on two cores, and libraries block it.
 */
public final class Caller implements AutoCloseable {

    public static final Duration CONNECT = Duration.ofSeconds(5);
    public static final Duration WHOLE = Duration.ofSeconds(15);
    public static final long MOST_BYTES = 1 << 20;

    private final HttpClient client;
    private final Duration whole;
    private final long mostBytes;

    private Caller(HttpClient.Builder builder, Duration whole, long mostBytes) {
        this.client =
                builder.version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT)
                        .build();
        this.whole = whole;
        this.mostBytes = mostBytes;
    }

    /**
     * Trusts the public authorities.
     *
     * @param whole limit from connecting to the last byte
     */
    public static Caller trustingAuthorities(Duration whole) {
        return trustingAuthorities(whole, MOST_BYTES);
    }

    /**
     * The same.
     *
     * @param mostBytes that an answer may have
     */
    public static Caller trustingAuthorities(Duration whole, long mostBytes) {
        return new Caller(HttpClient.newBuilder(), whole, mostBytes);
    }

    /**
     * Trusts what the context trusts.
     *
     * @param whole limit from connecting to the last byte
     * @param mostBytes that an answer may have
     */
    public static Caller trusting(SSLContext context, Duration whole, long mostBytes) {
        return new Caller(HttpClient.newBuilder().sslContext(context), whole, mostBytes);
    }

    /** Waits for the answer; never throws for what the other side does. */
    public Reply send(HttpRequest request) {
        var handler = BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), mostBytes);
        var exchange = new FutureTask<>(() -> client.send(request, handler));
        Thread.ofVirtual().name("call").start(exchange);
        try {
            HttpResponse<String> response = exchange.get(whole.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.body(), cookies(response));
        } catch (TimeoutException e) {
            return cut(exchange, "no-answer-in-time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return cut(exchange, "interrupted");
        } catch (ExecutionException e) {
            return failure(e);
        }
    }

    private static List<String> cookies(HttpResponse<?> response) {
        return response.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .toList();
    }

    private static Reply cut(FutureTask<?> exchange, String reason) {
        exchange.cancel(true);
        return new NoAnswer(reason);
    }

    /** Messages of exceptions stay out: they may hold the address. */
    private static Reply failure(ExecutionException e) {
        return switch (e.getCause()) {
            case HttpConnectTimeoutException _ -> new NotSent("no-connection-in-time");
            case ConnectException _ -> new NotSent("no-connection");
            case SSLHandshakeException _ -> new NotSent("certificate-not-trusted");
            case IOException _ -> new NoAnswer("connection-lost");
            case null, default -> throw new IllegalStateException("call failed", e);
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
