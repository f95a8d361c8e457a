package io.veilbot.app.audit;

import io.veilbot.api.ops.AuditLedger;
import io.veilbot.api.ops.ReadModels;
import io.veilbot.app.data.DataFolder;
import io.veilbot.app.data.MasterKey;
import io.veilbot.integrations.work.Rounds;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of events in PostgreSQL; absent where Axon Server keeps them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.event-store.enabled", havingValue = "false")
class AuditConfiguration {

    @Bean
    Ledger ledger(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new Ledger(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    LedgerKeeper ledgerKeeper(Ledger ledger) {
        return new LedgerKeeper(ledger);
    }

    @Bean
    SigningKey ledgerSigningKey(MasterKey master) {
        return SigningKey.of(master.derive(SigningKey.PURPOSE));
    }

    @Bean
    Checkpoints checkpoints(
            JdbcClient jdbc,
            SigningKey key,
            DataFolder data,
            @Value("${veilbot.audit.checkpoints.folder:}") String folder,
            Clock clock) {
        Path own = data.path().resolve("checkpoints");
        return new Checkpoints(jdbc, key, folder.isBlank() ? own : Path.of(folder), clock);
    }

    /** Looks every second whether the next checkpoint is due. */
    @Bean
    Rounds checkpointRounds(
            Ledger ledger,
            Checkpoints checkpoints,
            @Value("${veilbot.audit.checkpoints.events:1000}") long events,
            @Value("${veilbot.audit.checkpoints.every:10m}") Duration every,
            @Value("${veilbot.processing:true}") boolean enabled) {
        return new Rounds(
                "checkpoints", () -> checkpoints.keepUp(ledger.head(), events, every), enabled);
    }

    @Bean
    Exports exports(JdbcClient jdbc, Clock clock) {
        return new Exports(jdbc, clock);
    }

    @Bean
    AuditLedger auditLedger(
            JdbcTemplate jdbc,
            Ledger ledger,
            Checkpoints checkpoints,
            SigningKey key,
            Export export,
            Exports exports) {
        return new ShownLedger(jdbc, ledger, checkpoints, key, export, exports);
    }

    @Bean
    Completeness completeness(JdbcTemplate jdbc, Ledger ledger, ReadModels readModels) {
        return new Completeness(jdbc, ledger, readModels);
    }

    @Bean
    Export export(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Ledger ledger,
            Checkpoints checkpoints,
            SigningKey key,
            Exports exports,
            Clock clock) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new Export(jdbc, snapshot, ledger, checkpoints, key, exports, clock);
    }
}
