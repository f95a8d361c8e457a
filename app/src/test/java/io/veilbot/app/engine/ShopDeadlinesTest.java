package io.veilbot.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.toy.LampShop;
import io.veilbot.toy.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ShopDeadlinesTest {

    private static final String NAME = "lamp-burns-long";
    private static final ScopeDescriptor NOBODY = new SagaScopeDescriptor("LampSaga", "nobody");

    private static final ConfigurableApplicationContext SHOP =
            LampShop.open(TestPostgres.freshDatabase());

    private final DeadlineManager deadlines = SHOP.getBean(DeadlineManager.class);
    private final JdbcClient jdbc = SHOP.getBean(JdbcClient.class);
    private final MovableClock clock = SHOP.getBean(MovableClock.class);

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private Instant dueTimeOf(String id) {
        return jdbc.sql("select execution_time from engine.scheduled_tasks where task_instance = ?")
                .param(id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private boolean waits(String id) {
        return jdbc.sql("select count(*) from engine.scheduled_tasks where task_instance = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Test
    void aWaitIsCountedFromTheShopsClockHoweverFarItWasMoved() {
        clock.move(Duration.ofDays(30));
        Instant before = clock.instant();

        String id = deadlines.schedule(Duration.ofHours(1), NAME, "lamp", NOBODY);

        assertThat(dueTimeOf(id))
                .isBetween(before.plusSeconds(3599), clock.instant().plusSeconds(3601));
        assertThat(Clock.systemUTC().instant().plusSeconds(3600)).isBefore(dueTimeOf(id));
        clock.move(Duration.ofHours(1));
        SHOP.getBean(Deadlines.class).check();
        Await.until("it is met once its time has come", () -> !waits(id));
    }

    @Test
    void aDeadlineThatIsBeingMetMayBeCancelledQuietly() {
        String id = deadlines.schedule(Duration.ofHours(1), NAME, "lamp", NOBODY);
        jdbc.sql(
                        """
                        update engine.scheduled_tasks
                        set picked = true, picked_by = 'another node', last_heartbeat = now()
                            + interval '365 days'
                        where task_instance = ?\
                        """)
                .param(id)
                .update();

        assertThatCode(() -> inTransaction(() -> deadlines.cancelSchedule(NAME, id)))
                .as("whoever cancels goes on with what it was at")
                .doesNotThrowAnyException();
        assertThat(waits(id)).as("whoever meets it finishes").isTrue();
    }

    @Test
    void aCancelledDeadlineIsGoneAndCancellingItAgainIsQuiet() {
        String id = deadlines.schedule(Duration.ofHours(1), NAME, "lamp", NOBODY);

        inTransaction(() -> deadlines.cancelSchedule(NAME, id));
        inTransaction(() -> deadlines.cancelSchedule(NAME, id));

        assertThat(waits(id)).isFalse();
    }

    /** As a saga does it: with everything else that belongs to one event. */
    private static void inTransaction(Runnable action) {
        var unit = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("an event"));
        unit.attachTransaction(SHOP.getBean(TransactionManager.class));
        unit.execute(action);
    }
}
