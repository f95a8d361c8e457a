package io.veilbot.app.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.PersonalText;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once, and whoever calls from a transaction of their own. */
class VaultCrowdTest extends VaultRoom {

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
                                            return new PostgresVault(source, MASTER)
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
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        transaction.executeWithoutResult(outer -> {
            vault.seal(new PersonalText(anna, "Анна"));
            assertThat(own.getHikariPoolMXBean().getActiveConnections()).isZero();
            outer.setRollbackOnly();
        });
        assertThat(rows(anna)).isEqualTo(1);
    }
}
