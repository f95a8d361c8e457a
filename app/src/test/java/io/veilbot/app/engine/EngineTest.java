package io.veilbot.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.toy.LampCommand.SwitchOff;
import io.veilbot.toy.LampCommand.SwitchOn;
import io.veilbot.toy.LampEvent.SwitchedOn;
import io.veilbot.toy.LampId;
import io.veilbot.toy.LampProjection;
import io.veilbot.toy.LampQuery;
import io.veilbot.toy.LampSaga;
import io.veilbot.toy.LampShop;
import io.veilbot.toy.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class EngineTest {

    private static final Actor ANNA = Actor.staff("anna");

    private static final ConfigurableApplicationContext SHOP =
            LampShop.open(TestPostgres.freshDatabase());

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static Commands commands() {
        return SHOP.getBean(Commands.class);
    }

    private static JdbcClient jdbc() {
        return SHOP.getBean(JdbcClient.class);
    }

    private static LampId lamp() {
        return new LampId("lamp-" + UUID.randomUUID());
    }

    private static void awaitBurning(LampId lamp, boolean burning) {
        Await.until(
                lamp + " burning " + burning,
                () ->
                        SHOP.getBean(Queries.class)
                                .find(new LampQuery.ByLamp(lamp))
                                .filter(view -> view.burning() == burning)
                                .isPresent());
    }

    @Test
    void anEventIsReadableBySqlUnderItsStoredName() {
        LampId lamp = lamp();
        commands().send(new SwitchOn(lamp), ANNA);
        var row =
                jdbc().sql(
                                """
                                select name, revision, aggregate, sequence, actor,
                                       payload ->> 'lamp' as lamp, payload ->> 'at' as happened,
                                       correlation = causation as started_it_all
                                from engine.event_log where aggregate = ?
                                """)
                        .param(lamp.value())
                        .query()
                        .singleRow();
        assertThat(row)
                .containsEntry("name", "toy.switched-on")
                .containsEntry("revision", "1")
                .containsEntry("sequence", 0L)
                .containsEntry("actor", "staff:anna")
                .containsEntry("lamp", lamp.value())
                .containsEntry("started_it_all", true);
        assertThat(String.valueOf(row.get("happened"))).endsWith("Z");
    }

    @Test
    void aRefusalCrossesTheGatewayAndStoresNothing() {
        LampId lamp = lamp();
        commands().send(new SwitchOn(lamp), ANNA);
        assertThatThrownBy(() -> commands().send(new SwitchOn(lamp), ANNA))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal()).isEqualTo(Refusal.ALREADY_DECIDED));
        assertThat(eventsOf(lamp)).isEqualTo(1);
    }

    private static long eventsOf(LampId lamp) {
        return jdbc().sql(
                        "select count(*) from engine.domain_event_entry where aggregate_identifier = ?")
                .param(lamp.value())
                .query(Long.class)
                .single();
    }

    @Test
    void twoDecisionsAtOnceAreAConcurrencyConflict() {
        LampId lamp = lamp();
        publish(lamp, 0);
        publish(lamp, 1);
        assertThatThrownBy(() -> publish(lamp, 1)).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> publish(lamp, 0))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    private static void publish(LampId lamp, long sequence) {
        var event =
                new GenericDomainEventMessage<>(
                        "Lamp", lamp.value(), sequence, new SwitchedOn(lamp, Instant.EPOCH));
        SHOP.getBean(TransactionManager.class)
                .executeInTransaction(() -> SHOP.getBean(EventStore.class).publish(event));
    }

    @Test
    void aQueryWithNothingToTellIsEmpty() {
        var query = new LampQuery.ByLamp(lamp());
        Queries queries = SHOP.getBean(Queries.class);
        assertThat(queries.find(query)).isEmpty();
        assertThatThrownBy(() -> queries.ask(query)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aFailingEventIsSetAsideAloneAndItsSequenceWaits() {
        LampProjection projection = SHOP.getBean(LampProjection.class);
        LampId bad = new LampId("lamp-bad-" + UUID.randomUUID());
        LampId good = lamp();
        projection.broken.set(true);
        commands().send(new SwitchOn(bad), ANNA);
        commands().send(new SwitchOn(good), ANNA);
        awaitBurning(good, true);
        projection.broken.set(false);
        commands().send(new SwitchOff(bad), ANNA);
        Await.until("two letters", () -> lettersOf(bad) == 2);
        assertThat(SHOP.getBean(Queries.class).find(new LampQuery.ByLamp(bad))).isEmpty();

        assertThat(SHOP.getBean(DeadLetters.class).retryOldest(LampProjection.GROUP)).isTrue();
        awaitBurning(bad, false);
        assertThat(lettersOf(bad)).isZero();
    }

    private static long lettersOf(LampId lamp) {
        return jdbc().sql("select count(*) from engine.dead_letters where payload ->> 'lamp' = ?")
                .param(lamp.value())
                .query(Long.class)
                .single();
    }

    @Test
    void whatASagaDoesNamesItsCauses() {
        LampId lamp = lamp();
        commands().send(new SwitchOn(lamp), ANNA);
        Await.until("deadline written", () -> deadlinesFor(lamp) == 1);
        MovableClock clock = SHOP.getBean(MovableClock.class);
        clock.move(LampSaga.LONG.plusMinutes(1));
        SHOP.getBean(Deadlines.class).check();
        awaitBurning(lamp, false);
        Await.until("saga ended", () -> deadlinesFor(lamp) == 0);
        var log =
                jdbc().sql(
                                """
                                select actor, correlation, causation
                                from engine.event_log where aggregate = ? order by position
                                """)
                        .param(lamp.value())
                        .query()
                        .listOfRows();
        assertThat(log)
                .extracting(row -> row.get("actor"))
                .containsExactly("staff:anna", "system:lamp-saga");
        assertThat(log.get(1).get("correlation")).isEqualTo(log.get(0).get("correlation"));
        assertThat(log.get(1).get("causation")).isNotEqualTo(log.get(0).get("causation"));
    }

    private static long deadlinesFor(LampId lamp) {
        return jdbc().sql(
                        """
                        select count(*) from engine.scheduled_tasks
                        where convert_from(task_data, 'UTF8') like ?
                        """)
                .param("%" + lamp.value() + "%")
                .query(Long.class)
                .single();
    }

    /** Unwoken readers look once a second: this would take a minute and run into the deadline. */
    @Test
    void handlersAreWokenByTheCommit() {
        LampProjection projection = SHOP.getBean(LampProjection.class);
        List<Long> micros = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < 60; i++) {
            projection.arrivals.clear();
            commands().send(new SwitchOn(lamp()), ANNA);
            long stored = System.nanoTime();
            Await.until("arrival", () -> !projection.arrivals.isEmpty());
            micros.add((projection.arrivals.remove() - stored) / 1_000);
        }
        Collections.sort(micros);
        System.out.printf(
                "stored to handled: p50 %d us, p90 %d us, worst %d us%n",
                micros.get(30), micros.get(54), micros.getLast());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Await.DEADLINE);
    }
}
