package io.veilbot.app.erasure;

import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What providers called back with. It may name the payer and is under the shop's key; whom it is
 * about is told inside only, by the number of a payment. The row stays, so that the same callback
 * is known again.
 */
@Component
class ForgottenCallbacks {

    /** No payment of this person can be told of before it was requested. */
    private static final String SINCE_THE_FIRST =
            """
            SELECT id, body_sealed FROM integrations.callback
            WHERE received_at >= (SELECT min(requested_at) FROM views.payments
                                  WHERE customer_id = ?)
            """;

    private static final String NUMBERS =
            """
            SELECT payment_id, coalesce(provider_payment_id, payment_id) FROM views.payments
            WHERE customer_id = ?
            """;

    /** All of them at once may be more than fits. */
    private static final int FETCHED = 500;

    private final JdbcClient sql;
    private final Vault vault;

    ForgottenCallbacks(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    private record Sealed(long id, String body) {}

    void forget(CustomerId customer) {
        List<String> numbers = paymentsOf(customer);
        try (Stream<Sealed> received = receivedSinceTheFirstOf(customer)) {
            received.filter(callback -> tellsOf(callback, numbers))
                    .map(Sealed::id)
                    .toList()
                    .forEach(this::empty);
        }
    }

    private List<String> paymentsOf(CustomerId customer) {
        return sql
                .sql(NUMBERS)
                .param(customer.value())
                .query((row, _) -> Stream.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(both -> both)
                .distinct()
                .toList();
    }

    private Stream<Sealed> receivedSinceTheFirstOf(CustomerId customer) {
        return sql
                .sql(SINCE_THE_FIRST)
                .withFetchSize(FETCHED)
                .param(customer.value())
                .query((row, _) -> new Sealed(row.getLong(1), row.getString(2)))
                .stream();
    }

    private boolean tellsOf(Sealed callback, List<String> numbers) {
        byte[] raw = Base64.getDecoder().decode(vault.openSecret(callback.body()).text());
        String body = new String(raw, StandardCharsets.UTF_8);
        return numbers.stream().anyMatch(body::contains);
    }

    private void empty(long id) {
        String nothing = vault.seal(new Secret(""));
        sql.sql("UPDATE integrations.callback SET body_sealed = ?, headers_sealed = ? WHERE id = ?")
                .params(nothing, vault.seal(new Secret("{}")), id)
                .update();
    }
}
