package io.veilbot.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.people.CustomerId;
import io.veilbot.app.data.MasterKey;
import io.veilbot.app.postgres.TestPostgres;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresVaultTest {

    private static final MasterKey MASTER = MasterKey.random();
    private static final HikariDataSource SOURCE = new HikariDataSource();
    private static final HikariDataSource OWN = new HikariDataSource();

    private static final JdbcClient SQL = JdbcClient.create(SOURCE);

    private final PostgresVault vault = new PostgresVault(OWN, MASTER);
    private final CustomerId anna = CustomerId.ofTelegram(System.nanoTime(), new byte[] {1});
    private final CustomerId boris = CustomerId.ofTelegram(System.nanoTime(), new byte[] {2});

    @BeforeAll
    static void migrate() {
        String url = TestPostgres.freshDatabase();
        SOURCE.setJdbcUrl(url);
        OWN.setJdbcUrl(url);
        OWN.setMaximumPoolSize(1);
        OWN.setConnectionTimeout(5_000);
        Flyway.configure()
                .dataSource(SOURCE)
                .defaultSchema("engine")
                .locations("classpath:db/migration")
                .target("111")
                .load()
                .migrate();
    }

    @AfterAll
    static void close() {
        SOURCE.close();
        OWN.close();
    }

    @Test
    void opensWhatItSealed() {
        String sealed = vault.seal(new PersonalText(anna, "Анна 🌸"));
        assertThat(sealed).matches("p1\\." + anna.value() + "\\.[A-Za-z0-9_-]+");
        assertThat(vault.openPersonal(sealed)).isEqualTo(new PersonalText(anna, "Анна 🌸"));
        String secret = vault.seal(new Secret("https://panel/x"));
        assertThat(secret).matches("s1\\.[A-Za-z0-9_-]+");
        assertThat(vault.openSecret(secret)).isEqualTo(new Secret("https://panel/x"));
    }

    @Test
    void sealsTheSameTextOfOneOwnerAlike() {
        String sealed = vault.seal(new PersonalText(anna, "Анна"));
        assertThat(new PostgresVault(SOURCE, MASTER).seal(new PersonalText(anna, "Анна")))
                .isEqualTo(sealed);
        assertThat(vault.seal(new PersonalText(anna, "Аннa"))).isNotEqualTo(sealed);
        assertThat(cipherText(vault.seal(new PersonalText(boris, "Анна"))))
                .isNotEqualTo(cipherText(sealed));
    }

    private static String cipherText(String sealed) {
        return sealed.substring(sealed.lastIndexOf('.'));
    }

    @Test
    void opensWhatAnotherNodeSealed() {
        String sealed = vault.seal(new PersonalText(anna, "Анна"));
        assertThat(new PostgresVault(SOURCE, MASTER).openPersonal(sealed).text()).isEqualTo("Анна");
    }

    @Test
    void noticesEveryChangedCharacter() {
        String sealed = vault.seal(new Secret("key"));
        for (int i = 3; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThatThrownBy(() -> vault.openSecret(changed))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesWhatBelongsToSomebodyElse() {
        vault.seal(new PersonalText(boris, "Борис"));
        String moved =
                vault.seal(new PersonalText(anna, "Анна")).replace(anna.value(), boris.value());
        assertThatThrownBy(() -> vault.openPersonal(moved))
                .isInstanceOf(IllegalArgumentException.class);
        for (String garbage : List.of("", "Анна", "p1..", "s1.", "s1.####", "s2.AAAA")) {
            assertThatThrownBy(() -> vault.openSecret(garbage))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> vault.openPersonal(garbage))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void readsAsErasedOnceTheKeyIsDestroyed() {
        String sealed = vault.seal(new PersonalText(anna, "Анна"));
        vault.destroy(anna, SQL);
        vault.destroy(anna, SQL);
        assertThat(vault.openPersonal(sealed).text()).isEqualTo(PersonalText.ERASED);
        String late = vault.seal(new PersonalText(anna, "late"));
        assertThat(vault.openPersonal(late).text()).isEqualTo(PersonalText.ERASED);
        vault.destroy(boris, SQL);
        assertThat(vault.seal(new PersonalText(boris, "never seen before"))).endsWith(".");
        assertThat(rows(anna)).isEqualTo(1);
    }

    @Test
    void keepsTheKeyOfWhoeverWasNotErased() {
        String sealed = vault.seal(new PersonalText(anna, "Анна"));
        assertThat(vault.renew(anna)).isEqualTo(1);
        assertThat(vault.seal(new PersonalText(anna, "Анна"))).isEqualTo(sealed);
        assertThat(vault.renew(boris)).isEqualTo(1);
        assertThat(rows(boris)).isZero();
    }

    @Test
    void makesNoNewKeyWhileAnotherNodeMayHoldTheOld() {
        vault.seal(new PersonalText(anna, "Анна"));
        vault.destroy(anna, SQL);
        assertThat(vault.renew(anna)).isEqualTo(1);
        assertThat(vault.seal(new PersonalText(anna, "Анна"))).endsWith(".");
    }

    @Test
    void sealsTheNextLifeUnderANewKeyAndNeverOpensTheOldOne() {
        String old = vault.seal(new PersonalText(anna, "Анна"));
        vault.destroy(anna, SQL);
        minutesPass(anna);
        assertThat(vault.renew(anna)).isEqualTo(2);
        assertThat(vault.renew(anna)).isEqualTo(2);
        String fresh = vault.seal(new PersonalText(anna, "Анна"));
        assertThat(fresh).matches("p1\\." + anna.value() + "\\.2\\.[A-Za-z0-9_-]+");
        assertThat(new PostgresVault(OWN, MASTER).seal(new PersonalText(anna, "Анна")))
                .isEqualTo(fresh);
        assertThat(vault.openPersonal(fresh).text()).isEqualTo("Анна");
        assertThat(vault.openPersonal(old).text()).isEqualTo(PersonalText.ERASED);
        vault.destroy(anna, SQL);
        assertThat(vault.openPersonal(fresh).text()).isEqualTo(PersonalText.ERASED);
        minutesPass(anna);
        assertThat(vault.renew(anna)).isEqualTo(3);
    }

    @Test
    void keepsTheKeyIfTheErasureIsRolledBack() {
        String sealed = vault.seal(new PersonalText(anna, "Анна"));
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(SOURCE));
        transaction.executeWithoutResult(outer -> {
            vault.destroy(anna, SQL);
            outer.setRollbackOnly();
        });
        assertThat(vault.openPersonal(sealed).text()).isEqualTo("Анна");
    }

    /** The shop waits by the database's clock, which no test can move. */
    private static void minutesPass(CustomerId owner) {
        SQL.sql(
                        """
                        UPDATE engine.customer_key SET destroyed_at = destroyed_at - interval '3 minutes'
                        WHERE customer_id = ? AND destroyed_at IS NOT NULL
                        """)
                .param(owner.value())
                .update();
    }

    @Test
    void makesOneKeyHoweverManyComeFirst() throws Exception {
        int crowd = 16;
        var together = new CyclicBarrier(crowd);
        List<Callable<String>> work =
                IntStream.range(0, crowd)
                        .mapToObj(i ->
                                (Callable<String>)
                                        () -> {
                                            together.await();
                                            return new PostgresVault(SOURCE, MASTER)
                                                    .seal(new PersonalText(anna, "Анна"));
                                        })
                        .toList();
        var sealed = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> future : threads.invokeAll(work)) {
                sealed.add(future.get());
            }
        }
        assertThat(sealed).hasSize(1);
        assertThat(sealed)
                .allSatisfy(one -> assertThat(vault.openPersonal(one).text()).isEqualTo("Анна"));
        assertThat(rows(anna)).isEqualTo(1);
    }

    @Test
    void holdsNoConnectionForTheCallersTransaction() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(SOURCE));
        transaction.executeWithoutResult(outer -> {
            vault.seal(new PersonalText(anna, "Анна"));
            assertThat(OWN.getHikariPoolMXBean().getActiveConnections()).isZero();
            outer.setRollbackOnly();
        });
        assertThat(rows(anna)).isEqualTo(1);
    }

    @Test
    void findsAndMintsTheSameForTheSame() {
        assertThat(vault.fingerprint("email", "a@b.c"))
                .isEqualTo(new PostgresVault(OWN, MASTER).fingerprint("email", "a@b.c"))
                .isNotEqualTo(vault.fingerprint("phone", "a@b.c"))
                .matches("[0-9a-f]{64}");
        assertThat(vault.mint("link", anna))
                .isEqualTo(vault.mint("link", anna))
                .isNotEqualTo(vault.mint("link", boris))
                .isNotEqualTo(vault.mint("other", anna))
                .isNotEqualTo(new PostgresVault(OWN, MasterKey.random()).mint("link", anna))
                .matches("[A-Za-z0-9_-]{32}");
    }

    @Test
    void showsNothingInLogsAndJson() throws Exception {
        var json = new ObjectMapper().registerModule(new SealingModule(vault));
        var text = new PersonalText(anna, "Анна");
        var secret = new Secret("https://panel/x");
        assertThat(text + " " + secret + " " + MASTER).isEqualTo("••• ••• •••");
        String written = json.writeValueAsString(List.of(text, secret));
        assertThat(written).doesNotContain("Анна").doesNotContain("panel");
        assertThat(json.readValue(json.writeValueAsString(text), PersonalText.class))
                .isEqualTo(text);
        assertThat(json.readValue(json.writeValueAsString(secret), Secret.class)).isEqualTo(secret);
    }

    @Test
    void keepsAnotherMasterKeyAway() {
        MasterKeyCheck.refuseAnotherKey(SOURCE, MASTER);
        MasterKeyCheck.refuseAnotherKey(SOURCE, MASTER);
        assertThatThrownBy(() -> MasterKeyCheck.refuseAnotherKey(SOURCE, MasterKey.random()))
                .hasMessageContaining("sealed with another master key");
    }

    private static long rows(CustomerId owner) {
        return SQL.sql("SELECT count(*) FROM engine.customer_key WHERE customer_id = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
    }
}
