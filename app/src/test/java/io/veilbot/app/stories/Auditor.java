package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.VeilBot;
import io.veilbot.app.audit.Export;
import io.veilbot.app.audit.Selection;
import io.veilbot.app.audit.Verifier;
import io.veilbot.app.launch.Shop;
import io.veilbot.app.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Somebody who believes nothing but the ledger, and checks that with a program of their own. */
public final class Auditor {

    private final Shop shop;
    private final Path folder;

    /**
     * @param folder for the files that the shop hands over
     */
    public Auditor(Shop shop, Path folder) {
        this.shop = shop;
        this.folder = folder;
    }

    Path file() {
        return folder.resolve("ledger.jsonl");
    }

    /** What the verifier says of what the shop exports now. */
    public String verifies(Selection selection, String... verifierArguments) {
        assertThat(shop.bean(Export.class).write(file(), selection, "test")).isPresent();
        return verifies(verifierArguments);
    }

    /** What the verifier says of what was exported last. */
    public String verifies(String... verifierArguments) {
        var arguments = new ArrayList<>(List.of(verifierArguments));
        arguments.add(file().toString());
        return Verifier.says(arguments.toArray(String[]::new));
    }

    /** What the verifier says of what somebody handed over. */
    String verifiesText(String ledger) {
        try {
            Files.writeString(file(), ledger);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return verifies();
    }

    /** As at the terminal, beside the running shop. */
    int exports(String... filters) {
        var words = new ArrayList<>(List.of("audit", "export", file().toString()));
        words.addAll(List.of("--data", shop.setting("veilbot.data")));
        words.addAll(List.of(filters));
        return VeilBot.commandLine().execute(words.toArray(String[]::new));
    }

    String exported() {
        try {
            return Files.readString(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database as only its owner has it, who can do everything. */
    public JdbcClient owner() {
        var own = EmbeddedPostgres.running(Path.of(shop.setting("veilbot.data"))).orElseThrow();
        return JdbcClient.create(
                new DriverManagerDataSource(own.jdbcUrl(), own.user(), own.password()));
    }
}
