package io.veilbot.integrations.payments;

import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.Vault;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.WorkDesk;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Collecting money, by whichever providers there are. */
@Configuration(proxyBeanMethods = false)
public class PaymentsConfiguration {

    @Bean
    Providers providers(ObjectProvider<PaymentProvider> providers) {
        return new Providers(providers.orderedStream().toList());
    }

    @Bean
    Invoices invoices(JdbcClient jdbc) {
        return new StoredInvoices(jdbc);
    }

    @Bean
    Payees payees(Queries queries) {
        return new KnownPayees(queries);
    }

    @Bean
    PaymentDesk paymentDesk(
            Providers providers, Invoices invoices, Queries queries, WorkDesk desk, Clock clock) {
        return new PaymentDesk(providers, invoices, queries, desk, clock);
    }

    @Bean
    Earmarks earmarks(Queries queries, Commands commands, WorkDesk desk, Clock clock) {
        return new Earmarks(queries, commands, desk, clock);
    }

    @Bean
    MoneyReports moneyReports(Commands commands, Invoices invoices, Earmarks earmarks) {
        return new MoneyReports(commands, invoices, earmarks);
    }

    @Bean
    SettleEarmark settleEarmark(Providers providers, MoneyReports reports, Backoff backoff) {
        return new SettleEarmark(providers, reports, backoff);
    }

    @Bean
    OpenInvoice openInvoice(
            Providers providers, Invoices invoices, Commands commands, Backoff backoff) {
        return new OpenInvoice(providers, invoices, commands, backoff);
    }

    @Bean
    RefundMoney refundMoney(Providers providers, Commands commands, Backoff backoff) {
        return new RefundMoney(providers, commands, backoff);
    }

    @Bean
    WatchPayment watchPayment(Providers providers, MoneyReports reports, Clock clock) {
        return new WatchPayment(providers, reports, clock);
    }

    @Bean
    LookBack lookBack(Providers providers, MoneyReports reports, Clock clock) {
        return new LookBack(providers, reports, clock);
    }

    @Bean
    LateLook lateLook(Providers providers, Invoices invoices, MoneyReports reports, Clock clock) {
        return new LateLook(providers, invoices, reports, clock);
    }

    @Bean
    SavedMethods savedMethods(JdbcClient jdbc, Vault vault) {
        return new StoredMethods(jdbc, vault);
    }

    @Bean
    SavedMethodDesk savedMethodDesk(
            SavedMethods methods,
            Invoices invoices,
            Providers providers,
            WorkDesk desk,
            Clock clock) {
        return new SavedMethodDesk(methods, invoices, providers, desk, clock);
    }

    @Bean
    StopCharging stopCharging(Providers providers, Backoff backoff) {
        return new StopCharging(providers, backoff);
    }

    @Bean
    KeepMethod keepMethod(
            Providers providers, SavedMethods methods, Commands commands, Backoff backoff) {
        return new KeepMethod(providers, methods, commands, backoff);
    }

    @Bean
    ChargeSaved chargeSaved(
            Providers providers,
            SavedMethods methods,
            MoneyReports reports,
            Commands commands,
            Backoff backoff) {
        return new ChargeSaved(providers, methods, reports, commands, backoff);
    }
}
