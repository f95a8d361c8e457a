package io.veilbot.integrations.reconciliation;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.ops.MoneyReport.Listed;
import io.veilbot.api.ops.MoneyReport.Reach;
import io.veilbot.api.ops.Reconciliation.Period;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.payments.PaidInvoices.Figures;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.reconciliation.CompareMoney.Round;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As rows. Money of which the list has no figures is not among them. */
final class StoredListings implements Listings {

    private static final String LISTED =
            """
            select provider, provider_payment_id, payment_id, minor, currency, returned_minor,
                paid_at, listed_at
            from integrations.listed_money\
            """;

    private final JdbcClient jdbc;

    StoredListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(String provider, Round round) {
        for (PaidInvoice one : round.paid()) {
            one.figures().ifPresent(figures -> keep(provider, one, figures, round.begunAt()));
        }
        jdbc.sql(
                        """
                        insert into integrations.reconciliation as known
                            (provider, compared_until, compared, sought, listed_from, listed_until)
                        values (:provider, :never, 0, 0, :since, :until)
                        on conflict (provider) do update set
                            listed_from = least(known.listed_from, excluded.listed_from),
                            listed_until = greatest(known.listed_until, excluded.listed_until)\
                        """)
                .param("provider", provider)
                .param("never", at(round.begunAt().minus(Progress.AT_FIRST)))
                .param("since", at(round.since()))
                .param("until", at(round.begunAt()))
                .update();
    }

    private void keep(String provider, PaidInvoice one, Figures figures, Instant listedAt) {
        if (one.wentBack()) {
            giveBack(provider, one, figures, listedAt);
            return;
        }
        jdbc.sql(
                        """
                        insert into integrations.listed_money as known (provider,
                            provider_payment_id, payment_id, minor, currency, returned_minor,
                            paid_at, listed_at)
                        values (:provider, :id, :payment, :minor, :currency, :returned, :paid, :now)
                        on conflict (provider, provider_payment_id) do update set
                            payment_id = excluded.payment_id, minor = excluded.minor,
                            currency = excluded.currency, returned_minor = excluded.returned_minor,
                            paid_at = excluded.paid_at, listed_at = excluded.listed_at
                        where known.listed_at <= excluded.listed_at\
                        """)
                .param("provider", provider)
                .param("id", one.providerPaymentId())
                .param("payment", one.payment().map(PaymentId::value).orElse(""))
                .param("minor", figures.amount().map(Money::minor).orElse(null))
                .param("currency", figures.amount().map(it -> it.currency().name()).orElse(null))
                .param("returned", figures.returned().map(Money::minor).orElse(null))
                .param("paid", at(figures.paidAt()))
                .param("now", at(listedAt))
                .update();
    }

    private void giveBack(String provider, PaidInvoice one, Figures figures, Instant listedAt) {
        jdbc.sql(
                        """
                        update integrations.listed_money
                        set returned_minor = :returned, listed_at = greatest(listed_at, :now)
                        where provider = :provider and provider_payment_id = :id\
                        """)
                .param("returned", figures.returned().map(Money::minor).orElse(null))
                .param("now", at(listedAt))
                .param("provider", provider)
                .param("id", one.providerPaymentId())
                .update();
    }

    @Override
    public List<Listed> of(Period period) {
        return jdbc.sql(
                        LISTED
                                + """
                                 where paid_at >= :from and paid_at < :to
                                    and (:provider = '' or provider = :provider)
                                order by paid_at, provider_payment_id\
                                """)
                .param("from", at(period.from()))
                .param("to", at(period.to()))
                .param("provider", period.provider().orElse(""))
                .query(StoredListings::listed)
                .list();
    }

    @Override
    public List<Listed> under(String provider, List<String> providerPaymentIds) {
        return jdbc.sql(LISTED + " where provider = :provider and provider_payment_id = any(:ids)")
                .param("provider", provider)
                .param("ids", providerPaymentIds.toArray(String[]::new))
                .query(StoredListings::listed)
                .list();
    }

    @Override
    public Reach reach(String provider) {
        return jdbc.sql(
                        """
                        select listed_from, listed_until from integrations.reconciliation
                        where provider = :provider\
                        """)
                .param("provider", provider)
                .query((row, _) -> new Reach(provider, moment(row, 1), moment(row, 2)))
                .optional()
                .orElseGet(() -> new Reach(provider, Optional.empty(), Optional.empty()));
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getString("provider"),
                row.getString("provider_payment_id"),
                Optional.of(row.getString("payment_id"))
                        .filter(id -> !id.isEmpty())
                        .map(PaymentId::new),
                money(row, "minor"),
                money(row, "returned_minor"),
                row.getObject("paid_at", OffsetDateTime.class).toInstant(),
                row.getObject("listed_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Money> money(ResultSet row, String column) throws SQLException {
        String currency = row.getString("currency");
        return currency == null || row.getObject(column) == null
                ? Optional.empty()
                : Optional.of(new Money(row.getLong(column), Currency.valueOf(currency)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
