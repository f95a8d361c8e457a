package io.veilbot.integrations.payments;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RenewalId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Methods as rows, kept from events and sealed with their owners' keys. */
public final class StoredMethods implements SavedMethods {

    private final JdbcClient jdbc;
    private final Vault vault;

    public StoredMethods(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void agreed(PaymentId order, RenewalId renewal) {
        jdbc.sql(
                        """
                        insert into integrations.saved_method (payment_id, renewal_id)
                        values (:order, :renewal) on conflict (payment_id) do nothing\
                        """)
                .param("order", order.value())
                .param("renewal", renewal.value())
                .update();
    }

    @Override
    public Optional<RenewalId> agreedWith(PaymentId order) {
        return jdbc.sql(
                        "select renewal_id from integrations.saved_method where payment_id = :order")
                .param("order", order.value())
                .query((row, _) -> new RenewalId(row.getString("renewal_id")))
                .optional();
    }

    @Override
    public List<PaymentId> ordersOf(RenewalId renewal) {
        return jdbc.sql(
                        """
                        select payment_id from integrations.saved_method
                        where renewal_id = :renewal order by payment_id\
                        """)
                .param("renewal", renewal.value())
                .query((row, _) -> new PaymentId(row.getString("payment_id")))
                .list();
    }

    @Override
    public void saved(PaymentId order, PersonalText reference) {
        jdbc.sql(
                        """
                        update integrations.saved_method set reference_sealed = :sealed
                        where payment_id = :order\
                        """)
                .param("sealed", vault.seal(reference))
                .param("order", order.value())
                .update();
    }

    @Override
    public void charging(PaymentId charge, PaymentId order) {
        jdbc.sql(
                        """
                        insert into integrations.saved_method_charge (payment_id, saved_with)
                        values (:charge, :order) on conflict (payment_id) do nothing\
                        """)
                .param("charge", charge.value())
                .param("order", order.value())
                .update();
    }

    @Override
    public Optional<Secret> chargedBy(PaymentId charge) {
        return jdbc.sql(
                        """
                        select reference_sealed from integrations.saved_method_charge charge
                        join integrations.saved_method method
                            on method.payment_id = charge.saved_with
                        where charge.payment_id = :charge and reference_sealed is not null\
                        """)
                .param("charge", charge.value())
                .query(String.class)
                .optional()
                .map(sealed -> vault.openPersonal(sealed).text())
                .filter(reference -> !reference.equals(PersonalText.ERASED))
                .map(Secret::new);
    }

    @Override
    public void forget(PaymentId order) {
        jdbc.sql("delete from integrations.saved_method where payment_id = :order")
                .param("order", order.value())
                .update();
    }

    @Override
    public void forget(RenewalId renewal) {
        jdbc.sql("delete from integrations.saved_method where renewal_id = :renewal")
                .param("renewal", renewal.value())
                .update();
    }
}
