package io.veilbot.bot.telegram;

import java.time.Duration;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** The HTTP clients towards Telegram. */
public final class Wires {
    private static final int CALLS_AT_ONCE = 32;

    private Wires() {}

    /** For calls that answer at once. */
    static OkHttpClient forCalls() {
        var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(Duration.ofSeconds(5))
                .callTimeout(Duration.ofSeconds(10))
                // A send carries no idempotency key: only we decide whether to say it again.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .build();
    }

    /**
     * For a long poll.
     *
     * @param pollTimeout how long Telegram holds an empty poll; reading waits ten seconds longer
     */
    public static OkHttpClient forPolls(Duration pollTimeout) {
        return forCalls()
                .newBuilder()
                .callTimeout(Duration.ZERO)
                .readTimeout(pollTimeout.plusSeconds(10))
                .build();
    }
}
