package io.veilbot.app.engine;

import io.veilbot.api.OutcomeUnknownException;
import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** Queries over the framework's gateway. */
final class GatewayQueries implements Queries {

    private static final long TIMEOUT_SECONDS = 10;

    private final QueryGateway gateway;

    GatewayQueries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public <R> R ask(Query<R> query) {
        return find(query)
                .orElseThrow(() -> new NoSuchElementException(query.getClass().getSimpleName()));
    }

    /** A handler tells nothing by an empty answer or by {@link NoSuchElementException}. */
    @Override
    public <R> Optional<R> find(Query<R> query) {
        try {
            return gateway.query(query, ResponseTypes.optionalInstanceOf(query.answerType()))
                    .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failure) {
            return switch (failure.getCause()) {
                case NoSuchElementException _ -> Optional.empty();
                case TimeoutException late ->
                        throw new OutcomeUnknownException("no answer in time", late);
                case RuntimeException cause -> throw cause;
                case null, default -> throw failure;
            };
        }
    }
}
