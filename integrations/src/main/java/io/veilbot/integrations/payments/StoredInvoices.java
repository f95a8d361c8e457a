package io.veilbot.integrations.payments;

import io.veilbot.api.sales.PaymentId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invoices as rows, kept from events. */
public final class StoredInvoices implements Invoices {

    private final JdbcClient jdbc;

    public StoredInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void requested(PaymentId payment, String provider) {
        jdbc.sql(
                        """
                        insert into integrations.invoice (payment_id, provider)
                        values (:payment, :provider) on conflict (payment_id) do nothing\
                        """)
                .param("payment", payment.value())
                .param("provider", provider)
                .update();
    }

    @Override
    public void opened(PaymentId payment, String providerPaymentId, Instant openUntil) {
        jdbc.sql(
                        """
                        update integrations.invoice
                        set provider_payment_id = :id, open_until = :until
                        where payment_id = :payment\
                        """)
                .param("id", providerPaymentId)
                .param("until", openUntil.atOffset(ZoneOffset.UTC))
                .param("payment", payment.value())
                .update();
    }

    @Override
    public Kept kept(PaymentId payment) {
        return jdbc.sql(
                        """
                        select provider, provider_payment_id from integrations.invoice
                        where payment_id = :payment\
                        """)
                .param("payment", payment.value())
                .query((row, _) ->
                        new Kept(
                                row.getString("provider"),
                                Optional.ofNullable(row.getString("provider_payment_id"))))
                .single();
    }

    @Override
    public Optional<PaymentId> find(String provider, String providerPaymentId) {
        return jdbc.sql(
                        """
                        select payment_id from integrations.invoice
                        where provider = :provider and provider_payment_id = :id
                        order by payment_id limit 1\
                        """)
                .param("provider", provider)
                .param("id", providerPaymentId)
                .query((row, _) -> new PaymentId(row.getString("payment_id")))
                .optional();
    }
}
