package io.veilbot.app.postgres;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.app.data.DataFolder;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each bean is made from the one before, so Spring closes the pool first, then the database. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    Database database(
            DataFolder folder,
            @Value("${DATABASE_URL:}") String url,
            @Value("${DATABASE_OWNER_URL:}") String ownerUrl) {
        return folder.shared()
                ? Database.beside(folder.path(), url, ownerUrl)
                : Database.open(folder.path(), url, ownerUrl);
    }

    @Bean
    HikariDataSource dataSource(
            Database database, @Value("${veilbot.database.connections:16}") int connections) {
        return database.pool("shop", connections);
    }

    /** However many apps ask for their links, those who pay do not wait for a connection. */
    @Bean(defaultCandidate = false)
    HikariDataSource linksDataSource(
            Database database, @Value("${veilbot.database.link-connections:4}") int connections) {
        return database.poolForLookups("links", connections);
    }

    /** A migration may take longer than any statement of the shop. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(Database database) {
        return database.unlimited();
    }

    /** New tables are the owner's: the shop is given its rights in them before it works. */
    @Bean
    FlywayMigrationStrategy migrateAndGrant(
            Database database,
            DataSource shop,
            @Value("${veilbot.database.insist-on-rights:false}") boolean insist) {
        return flyway -> {
            flyway.migrate();
            Rights.grant(database.unlimited(), shop);
            Rights.check(shop, insist || database.embedded());
        };
    }
}
