package io.veilbot.integrations.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.util.function.Function;

/**
 * Calls to the provider's API in the shop's name; each ends as one of the five outcomes. The
 * library tries nothing again by itself: the shop's own work does, and remembers it.
 */
final class StripeCalls {

    private final V1Services api;

    StripeCalls(Caller caller, StripeSettings settings) {
        this.api =
                StripeClient.builder()
                        .setApiKey(settings.secretKey().text())
                        .setApiBase(settings.apiBase())
                        .setMaxNetworkRetries(0)
                        .setHttpClient(new CallerTransport(caller))
                        .build()
                        .v1();
    }

    /**
     * A call by the library.
     *
     * @param <A> what it answers
     */
    @FunctionalInterface
    interface Call<A> {
        A to(V1Services api) throws StripeException;
    }

    /** A call that only looks, or gives money back. */
    <A, T> Outcome<T> ask(Call<A> call, Function<A, Outcome<T>> onSuccess) {
        return outcome(call, onSuccess, ErrorTable::onRead);
    }

    /** A call for a page to be paid. */
    <A, T> Outcome<T> open(Call<A> call, Function<A, Outcome<T>> onSuccess) {
        return outcome(call, onSuccess, ErrorTable::onCreate);
    }

    /** Under the same key the provider does a thing once, and gives its answer again. */
    static RequestOptions under(String idempotenceKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotenceKey).build();
    }

    private <A, T> Outcome<T> outcome(
            Call<A> call,
            Function<A, Outcome<T>> onSuccess,
            Function<StripeException, Outcome<T>> onError) {
        try {
            return onSuccess.apply(call.to(api));
        } catch (StripeException e) {
            return onError.apply(e);
        } catch (UnreadableAnswerException e) {
            return new Outcome.Unknown<>(e.reason());
        }
    }
}
