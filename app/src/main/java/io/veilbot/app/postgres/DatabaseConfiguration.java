package io.veilbot.app.postgres;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.app.data.DataFolder;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each bean is made from the one before, so Spring closes the pool first, then the database. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    Database database(DataFolder folder, @Value("${DATABASE_URL:}") String url) {
        return folder.shared()
                ? Database.beside(folder.path(), url)
                : Database.open(folder.path(), url);
    }

    @Bean
    HikariDataSource dataSource(
            Database database, @Value("${veilbot.database.connections:16}") int connections) {
        return database.pool("shop", connections);
    }

    /** A migration may take longer than any statement of the shop. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(Database database) {
        return database.unlimited();
    }
}
