package io.veilbot.app.staff;

import static io.veilbot.app.staff.StaffRoom.Answer.IN;
import static io.veilbot.app.staff.StaffRoom.Answer.WAIT;
import static io.veilbot.app.staff.StaffRoom.Answer.WRONG;
import static io.veilbot.web.staff.FirstAccount.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.postgres.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final String database = TestPostgres.shopDatabase();
    private final StaffRoom room = new StaffRoom(database);
    private final String password = room.first().password().orElseThrow();

    @AfterEach
    void close() {
        room.close();
    }

    private void guesses(int times, String login, String address) {
        for (int time = 0; time < times; time++) {
            assertThat(room.tries(login, "guess", address)).isEqualTo(WRONG);
        }
    }

    @Test
    void fiveGuessesLockALoginWhereverTheyCameFromAndTimeOpensIt() {
        for (int address = 10; address < 15; address++) {
            guesses(1, LOGIN, "192.0.2." + address);
        }
        assertThat(room.tries(LOGIN, password, HOME)).isEqualTo(WAIT);

        room.clock.move(Duration.ofSeconds(29));
        assertThat(room.tries(LOGIN, password, HOME)).isEqualTo(WAIT);
        room.clock.move(Duration.ofSeconds(1));
        assertThat(room.tries(LOGIN, password, HOME)).isEqualTo(IN);
    }

    @Test
    void fiveGuessesLockAnAddressWhateverLoginsItTriedAndNoOther() {
        for (String login : List.of("anna", "boris", "vera", "gleb", "daria")) {
            guesses(1, login, ELSEWHERE);
        }

        assertThat(room.tries(LOGIN, password, ELSEWHERE)).isEqualTo(WAIT);
        assertThat(room.tries(LOGIN, password, HOME)).isEqualTo(IN);
    }

    @Test
    void everyFurtherGuessDoublesTheWaitUpToAnHour() {
        guesses(5, LOGIN, HOME);
        for (long wait : new long[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600}) {
            room.clock.move(Duration.ofSeconds(wait - 1));
            assertThat(room.tries(LOGIN, password, HOME)).as("before %d s", wait).isEqualTo(WAIT);
            room.clock.move(Duration.ofSeconds(1));
            guesses(1, LOGIN, HOME);
        }
    }

    @Test
    void gettingInForgetsTheGuesses() {
        guesses(4, LOGIN, HOME);
        assertThat(room.tries(LOGIN, password, HOME)).isEqualTo(IN);
        guesses(4, LOGIN, HOME);
        assertThat(room.tries(LOGIN, password, HOME)).isEqualTo(IN);
    }

    @Test
    void aRestartGivesNoNewTries() {
        guesses(5, LOGIN, HOME);
        try (var restarted = new StaffRoom(database)) {
            assertThat(restarted.tries(LOGIN, password, HOME)).isEqualTo(WAIT);
        }
    }

    @Test
    void guessesAllAtOnceAreCountedLikeGuessesInARow() {
        List<StaffRoom.Answer> answers =
                IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(time -> room.tries(LOGIN, "guess", "192.0.2." + (10 + time)))
                        .toList();

        assertThat(answers).filteredOn(WRONG::equals).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void theFirstPasswordIsShownOnceAndKeptNowhere() {
        assertThat(room.tries(LOGIN, password, HOME)).isEqualTo(IN);
        assertThat(
                        room.jdbc
                                .sql("select account::text from web.staff_account account")
                                .query(String.class)
                                .single())
                .contains("OWNER", "$argon2id$")
                .doesNotContain(password);
        try (var restarted = new StaffRoom(database)) {
            assertThat(restarted.first().password()).isEmpty();
            assertThat(restarted.tries(LOGIN, password, HOME)).isEqualTo(IN);
        }
    }

    @Test
    void ofTwoFirstStartsAtOnceOnlyTheOneThatMadeTheAccountShowsAPassword() {
        String empty = TestPostgres.shopDatabase();
        try (var migrated = new StaffRoom(empty)) {
            migrated.jdbc.sql("delete from web.staff_account").update();
        }

        List<StaffRoom> rooms =
                IntStream.range(0, 4).parallel().mapToObj(node -> new StaffRoom(empty)).toList();

        assertThat(rooms)
                .filteredOn(one -> one.first().password().isPresent())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.tries(LOGIN, one.first().password().orElseThrow(), HOME))
                                .isEqualTo(IN));
        rooms.forEach(StaffRoom::close);
    }

    @Test
    void aPasswordOfOnesOwnReplacesTheFirst() {
        assertThat(room.passwords().stillUsedBy(LOGIN)).isTrue();

        room.passwords().choose(LOGIN, "twelve signs");

        assertThat(room.passwords().stillUsedBy(LOGIN)).isFalse();
        assertThat(room.tries(LOGIN, password, HOME)).isEqualTo(WRONG);
        assertThat(room.tries(LOGIN, "twelve signs", HOME)).isEqualTo(IN);
    }
}
