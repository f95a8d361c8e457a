package io.veilbot.integrations.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Secret;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply;
import io.veilbot.integrations.call.Reply.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PanelSessionsTest {

    private static final Outcome<String> REFUSED = new Outcome.Refused<>("refused");
    private static final Reply RESTING = new Reply.NotSent("login-refused-before");

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.EPOCH);
    private final Deque<Outcome<String>> logins = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final PanelSessions sessions =
            new PanelSessions(
                    _ -> logins.removeFirst(),
                    answer -> answer.status() == 401,
                    ((InstantSource) time::get).withZone(ZoneOffset.UTC));

    private static PanelAccess access(String password) {
        return new PanelAccess(
                PanelKind.MARZBAN, new Secret("https://x"), new Secret(password), "");
    }

    private Reply call(String password, int... statuses) {
        var answers = new ArrayDeque<Integer>();
        for (int status : statuses) {
            answers.add(status);
        }
        return sessions.send(
                access(password),
                pass -> {
                    shown.add(pass);
                    return new Answer(answers.removeFirst(), "");
                });
    }

    private void logsIn(String pass) {
        logins.add(new Outcome.Done<>(pass));
    }

    @Test
    void logsInOnceForManyCalls() {
        logsIn("a");

        assertThat(call("right", 200)).isEqualTo(new Answer(200, ""));
        assertThat(call("right", 500)).isEqualTo(new Answer(500, ""));
        assertThat(shown).containsExactly("a", "a");
    }

    @Test
    void logsInAgainWhenThePassIsNotTakenAnyMore() {
        logsIn("a");
        logsIn("b");

        assertThat(call("right", 401, 200)).isEqualTo(new Answer(200, ""));
        assertThat(call("right", 200)).isEqualTo(new Answer(200, ""));
        assertThat(shown).containsExactly("a", "b", "b");
    }

    @Test
    void believesAPanelThatTakesNoPassAtAll() {
        logsIn("a");
        logsIn("b");

        assertThat(call("right", 401, 401)).isEqualTo(new Answer(401, ""));
        assertThat(shown).containsExactly("a", "b");
    }

    @Test
    void showsNoPassOfAnotherCredential() {
        logsIn("a");
        logsIn("b");
        call("one", 200);
        call("other", 200);

        assertThat(shown).containsExactly("a", "b");
    }

    @Test
    void sendsNothingWithoutAPass() {
        logins.add(new Outcome.Unknown<>("connection-lost"));

        assertThat(call("right")).isEqualTo(new Reply.NotSent("login-connection-lost"));
        assertThat(shown).isEmpty();
    }

    @Test
    void stopsTryingAPasswordThatWasRefusedBeforeThePanelLocksTheDoor() {
        for (int refusal = 0; refusal < PanelSessions.REFUSALS; refusal++) {
            logins.add(REFUSED);
            assertThat(call("wrong")).isEqualTo(new Reply.NotSent("login-refused"));
        }
        assertThat(call("wrong")).isEqualTo(RESTING);
        logsIn("a");
        assertThat(call("right", 200)).isEqualTo(new Answer(200, ""));

        time.set(time.get().plus(PanelSessions.REST).minus(Duration.ofMillis(1)));
        assertThat(call("wrong")).isEqualTo(RESTING);
        time.set(time.get().plus(Duration.ofMillis(1)));
        logsIn("b");
        assertThat(call("wrong", 200)).isEqualTo(new Answer(200, ""));
        assertThat(shown).containsExactly("a", "b");
    }
}
