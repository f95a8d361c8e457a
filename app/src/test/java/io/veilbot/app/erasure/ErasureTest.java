package io.veilbot.app.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.people.CustomerId;
import io.veilbot.app.data.MasterKey;
import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.app.vault.PostgresVault;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErasureTest {

    private static final HikariDataSource DATABASE = TestPostgres.shop();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE);
    private static final long ANNAS_CHAT = 4711;
    private static final long BORIS_CHAT = 4712;

    private final PostgresVault vault = new PostgresVault(DATABASE, MasterKey.random());
    private final CustomerId anna = CustomerId.ofTelegram(System.nanoTime(), new byte[] {1});
    private final CustomerId boris = CustomerId.ofTelegram(System.nanoTime(), new byte[] {2});
    private final Erasure erasure =
            new Erasure(
                    new ForgottenChats(SQL, vault), new ForgottenCallbacks(SQL, vault), vault, SQL);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private void erase(CustomerId customer) {
        erasure.on(new CustomerErased(customer, "asked for it", Instant.EPOCH));
    }

    private void talks(CustomerId who, long chat, long update) {
        String sealed = vault.seal(new PersonalText(who, Long.toString(chat)));
        run(
                "INSERT INTO bot.chat (customer_id, chat_id, language) VALUES (?, ?, 'RU')",
                who.value(),
                sealed);
        run(
                """
                INSERT INTO bot.update_inbox (update_id, chat_key, body, state, error)
                VALUES (?, ?, ?, 'set_aside', 'no number: Canary%d')
                """
                        .formatted(chat),
                update,
                vault.fingerprint("bot.lane", Long.toString(chat)),
                vault.seal(new Secret("Canary" + chat)));
        run(
                """
                INSERT INTO bot.notice (notice_id, customer_id, kind, order_id, rank, subject_id, occurred_at)
                VALUES (?, ?, 'PAID', 'o', 1, 's', now())
                """,
                "notice-" + update,
                who.value());
    }

    private void pays(CustomerId who, String number) {
        run(
                """
                INSERT INTO views.payments (payment_id, customer_id, subscription_id, offer, price_minor,
                    currency, method, provider, status, reason, provider_payment_id, requested_at, changed_at,
                    kept_minor, kept_currency)
                VALUES (?, ?, 's', '{}', 1, 'RUB', 'm', 'yookassa', 'CONFIRMED', '', ?, now(), now(), 1, 'RUB')
                """,
                "payment-" + number,
                who.value(),
                "provider-" + number);
        String body = "{\"object\":{\"id\":\"provider-%s\",\"card\":\"Canary\"}}".formatted(number);
        String raw = Base64.getEncoder().encodeToString(body.getBytes(UTF_8));
        run(
                """
                INSERT INTO integrations.callback
                    (provider, dedup_key, body_sealed, headers_sealed, source_hash, received_at)
                VALUES ('yookassa', ?, ?, ?, '', now())
                """,
                number,
                vault.seal(new Secret(raw)),
                vault.seal(new Secret("{}")));
    }

    private static void run(String statement, Object... values) {
        SQL.sql(statement).params(values).update();
    }

    private static long rows(String table, String column, Object value) {
        return SQL.sql("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")
                .param(value)
                .query(Long.class)
                .single();
    }

    private String callback(String number) {
        String sealed =
                SQL.sql("SELECT body_sealed FROM integrations.callback WHERE dedup_key = ?")
                        .param(number)
                        .query(String.class)
                        .single();
        return new String(Base64.getDecoder().decode(vault.openSecret(sealed).text()), UTF_8);
    }

    @Test
    void destroysTheKeyOfThisPersonAlone() {
        String annas = vault.seal(new PersonalText(anna, "Анна"));
        String borises = vault.seal(new PersonalText(boris, "Борис"));
        erase(anna);
        assertThat(vault.openPersonal(annas).text()).isEqualTo(PersonalText.ERASED);
        assertThat(vault.openPersonal(borises).text()).isEqualTo("Борис");
    }

    @Test
    void forgetsTheChatWithEverythingThatWasSaidInIt() {
        talks(anna, ANNAS_CHAT, 1);
        talks(boris, BORIS_CHAT, 2);
        erase(anna);
        assertThat(rows("bot.chat", "customer_id", anna.value())).isZero();
        assertThat(rows("bot.notice", "customer_id", anna.value())).isZero();
        assertThat(rows("bot.update_inbox", "update_id", 1L)).isZero();
        assertThat(new Dump(SQL).placesOf("Canary" + ANNAS_CHAT)).isEmpty();
        assertThat(rows("bot.chat", "customer_id", boris.value())).isEqualTo(1);
        assertThat(rows("bot.notice", "customer_id", boris.value())).isEqualTo(1);
        assertThat(rows("bot.update_inbox", "update_id", 2L)).isEqualTo(1);
    }

    @Test
    void emptiesTheCallbacksAboutTheirPaymentsAndKeepsTheRows() {
        pays(anna, "1");
        pays(boris, "2");
        erase(anna);
        erase(anna);
        assertThat(callback("1")).isEmpty();
        assertThat(callback("2")).contains("provider-2", "Canary");
    }

    @Test
    void forgetsWhoeverNeverSaidAnything() {
        erase(anna);
        assertThat(vault.seal(new PersonalText(anna, "late"))).endsWith(".");
    }

    @Test
    void seesACanaryInColumnsOfEveryKind() {
        var dump = new Dump(SQL);
        run("CREATE TABLE views.cage (a text, b jsonb, c bytea, d text[], e bigint)");
        run(
                """
                INSERT INTO views.cage
                VALUES ('xCage7', '{"k": ["Cage7"]}', convert_to('Cage7', 'UTF8'), ARRAY['Cage7'], 77123)
                """);
        assertThat(dump.placesOf("Cage7"))
                .isEqualTo(List.of("views.cage.a", "views.cage.b", "views.cage.c", "views.cage.d"));
        assertThat(dump.placesOf("77123")).containsExactly("views.cage.e");
        run("DROP TABLE views.cage");
    }
}
