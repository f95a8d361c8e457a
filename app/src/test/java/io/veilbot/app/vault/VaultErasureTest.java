package io.veilbot.app.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.PersonalText;
import io.veilbot.api.people.CustomerId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a key is destroyed, nothing sealed under it is read again. */
class VaultErasureTest extends VaultRoom {

    @Test
    void readsAsErasedOnceTheKeyIsDestroyed() {
        String sealed = vault.seal(new PersonalText(anna, "Анна"));
        vault.destroy(anna, sql);
        vault.destroy(anna, sql);
        assertThat(vault.openPersonal(sealed).text()).isEqualTo(PersonalText.ERASED);
        String late = vault.seal(new PersonalText(anna, "late"));
        assertThat(vault.openPersonal(late).text()).isEqualTo(PersonalText.ERASED);
        vault.destroy(boris, sql);
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
        vault.destroy(anna, sql);
        assertThat(vault.renew(anna)).isEqualTo(1);
        assertThat(vault.seal(new PersonalText(anna, "Анна"))).endsWith(".");
    }

    @Test
    void sealsTheNextLifeUnderANewKeyAndNeverOpensTheOldOne() {
        String old = vault.seal(new PersonalText(anna, "Анна"));
        vault.destroy(anna, sql);
        minutesPass(anna);
        assertThat(vault.renew(anna)).isEqualTo(2);
        assertThat(vault.renew(anna)).isEqualTo(2);
        String fresh = vault.seal(new PersonalText(anna, "Анна"));
        assertThat(fresh).matches("p1\\." + anna.value() + "\\.2\\.[A-Za-z0-9_-]+");
        assertThat(new PostgresVault(own, MASTER).seal(new PersonalText(anna, "Анна")))
                .isEqualTo(fresh);
        assertThat(vault.openPersonal(fresh).text()).isEqualTo("Анна");
        assertThat(vault.openPersonal(old).text()).isEqualTo(PersonalText.ERASED);
        vault.destroy(anna, sql);
        assertThat(vault.openPersonal(fresh).text()).isEqualTo(PersonalText.ERASED);
        minutesPass(anna);
        assertThat(vault.renew(anna)).isEqualTo(3);
    }

    @Test
    void keepsTheKeyIfTheErasureIsRolledBack() {
        String sealed = vault.seal(new PersonalText(anna, "Анна"));
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        transaction.executeWithoutResult(outer -> {
            vault.destroy(anna, sql);
            outer.setRollbackOnly();
        });
        assertThat(vault.openPersonal(sealed).text()).isEqualTo("Анна");
    }

    /** The shop waits by the database's clock, which no test can move. */
    private static void minutesPass(CustomerId owner) {
        sql.sql(
                        """
                        UPDATE engine.customer_key SET destroyed_at = destroyed_at - interval '3 minutes'
                        WHERE customer_id = ? AND destroyed_at IS NOT NULL
                        """)
                .param(owner.value())
                .update();
    }
}
