package io.veilbot.app.vault;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.app.data.MasterKey;
import io.veilbot.app.postgres.Database;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vault on connections of its own, which no business transaction can use up. */
@Configuration(proxyBeanMethods = false)
public class VaultConfiguration {

    private static final int CONNECTIONS = 2;

    @Bean(defaultCandidate = false)
    HikariDataSource vaultDataSource(Database database) {
        return database.poolForLookups("vault", CONNECTIONS);
    }

    @Bean
    PostgresVault vault(
            @Qualifier("vaultDataSource") HikariDataSource vaultDataSource, MasterKey master) {
        return new PostgresVault(vaultDataSource, master);
    }

    @Bean
    SealingModule sealingModule(PostgresVault vault) {
        return new SealingModule(vault);
    }
}
