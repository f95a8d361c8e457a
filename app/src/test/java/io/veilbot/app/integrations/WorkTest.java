package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.integrations.work.Leases;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkTest {

    private static final Set<String> KINDS = Set.of("errand");

    private Room room;
    private WorkDesk desk;

    @BeforeEach
    void open() {
        room = Room.withoutWorkers();
        desk = room.bean(WorkDesk.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Leases leases(Duration lease) {
        return new Leases(room.jdbc, new ObjectMapper(), room.clock, lease);
    }

    private WorkOrder errand(String subject, Duration delay) {
        Instant due = room.clock.instant().plus(delay);
        return WorkOrder.of("errand", subject, Map.of("what", "bread"), due);
    }

    @Test
    void isDoneOnceHoweverOftenItIsOrdered() {
        desk.order(errand("a", Duration.ZERO));
        desk.order(errand("a", Duration.ZERO));
        var leases = leases(Duration.ofSeconds(30));

        Work work = leases.claim(KINDS, "one").orElseThrow();
        assertThat(work.detail("what")).isEqualTo("bread");
        assertThat(work.attempt()).isEqualTo(1);
        assertThat(leases.claim(KINDS, "two")).isEmpty();

        leases.settle(work, new Next.Finished("done"));
        desk.order(errand("a", Duration.ZERO));
        assertThat(leases.claim(KINDS, "two")).isEmpty();
    }

    @Test
    void isOrderedTogetherWithItsCauseOrNotAtAll() {
        assertThatThrownBy(() ->
                        room.inTransaction(() -> {
                            desk.order(errand("a", Duration.ZERO));
                            throw new IllegalStateException("the cause is undone");
                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(room.stateOf("errand:a")).isEqualTo("none");
    }

    @Test
    void isDueByTheShopsClockEvenWhenThatJumps() {
        desk.order(errand("a", Duration.ofDays(30)));
        var leases = leases(Duration.ofSeconds(30));

        assertThat(leases.claim(KINDS, "one")).isEmpty();
        room.clock.move(Duration.ofDays(30));
        assertThat(leases.claim(KINDS, "one")).isPresent();
        room.clock.move(Duration.ofDays(30));
        assertThat(leases.claim(KINDS, "two")).as("a jump ends no lease").isEmpty();
    }

    @Test
    void goesToSomebodyElseWhenALeaseRunsOut() {
        desk.order(errand("a", Duration.ZERO));
        Work lost = leases(Duration.ZERO).claim(KINDS, "crashed").orElseThrow();
        var leases = leases(Duration.ofSeconds(30));

        Work again = leases.claim(KINDS, "heir").orElseThrow();
        leases.settle(lost, new Next.Finished("too late"));
        assertThat(room.stateOf("errand:a")).isEqualTo("leased");
        assertThat(again.attempt()).isEqualTo(2);
        leases.settle(again, new Next.GiveUp("no bread"));
        assertThat(room.stateOf("errand:a")).isEqualTo("given_up");
    }

    @Test
    void isDoneOneAtATimeInALane() {
        for (int number = 0; number < 20; number++) {
            desk.order(errand("s" + number, Duration.ZERO).inLane("server-a"));
        }
        desk.order(errand("elsewhere", Duration.ofMillis(-1)).inLane("server-b"));
        var leases = leases(Duration.ofSeconds(30));
        Set<Work> claimed = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 40)
                .parallel()
                .mapToObj(number -> leases.claim(KINDS, "worker-" + number))
                .flatMap(Optional::stream)
                .forEach(claimed::add);

        assertThat(claimed).hasSize(2).extracting(Work::subject).contains("elsewhere");
    }

    @Test
    void endsNoTryWhenCalledOffButEveryFurtherOne() {
        desk.order(errand("a", Duration.ZERO));
        var leases = leases(Duration.ofSeconds(30));
        Work work = leases.claim(KINDS, "one").orElseThrow();

        desk.callOffUnlessLeased("errand:a", "not needed");
        assertThat(room.stateOf("errand:a")).isEqualTo("leased");
        desk.callOff("errand:a", "not needed");
        leases.settle(work, new Next.Again(room.clock.instant(), "once more"));
        assertThat(room.stateOf("errand:a")).isEqualTo("done");
    }

    @Test
    void hurriesWhatWaitsInALane() {
        desk.order(errand("a", Duration.ofHours(1)).inLane("server-a"));
        desk.hurry("server-a");

        assertThat(leases(Duration.ofSeconds(30)).claim(KINDS, "one")).isPresent();
    }
}
