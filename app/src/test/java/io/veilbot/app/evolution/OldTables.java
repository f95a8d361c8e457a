package io.veilbot.app.evolution;

import io.veilbot.app.contract.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database with the tables of an earlier release, which today's shop is yet to bring up to date.
 */
final class OldTables {

    private static final Path SCRIPTS =
            Repository.ROOT.resolve("db/src/main/resources/db/migration");
    private static final String[] SCHEMAS = {"engine", "views", "integrations", "bot", "web"};

    private final Corpus corpus;
    private final DriverManagerDataSource database;

    OldTables(Corpus corpus, String jdbcUrl) {
        this.corpus = corpus;
        this.database = new DriverManagerDataSource(jdbcUrl);
    }

    /**
     * @return the scripts that were run, with their checksums
     */
    String make() {
        try {
            Path folder = Files.createTempDirectory("old-tables-");
            List<Path> copies = scripts().stream().map(script -> copy(script, folder)).toList();
            Flyway.configure()
                    .dataSource(database)
                    .defaultSchema(SCHEMAS[0])
                    .schemas(SCHEMAS)
                    .locations("filesystem:" + folder)
                    .load()
                    .migrate();
            for (Path copy : copies) {
                Files.delete(copy);
            }
            Files.delete(folder);
            return Corpus.migrations(JdbcClient.create(database));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> scripts() {
        return corpus.frozenMigrations().lines().map(line -> line.split(" ", 2)[0]).toList();
    }

    private static Path copy(String script, Path folder) {
        try {
            return Files.copy(SCRIPTS.resolve(script), folder.resolve(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
