package io.veilbot.command.fleet;

import static io.veilbot.command.Decisions.NOW;

import io.veilbot.api.Command;
import io.veilbot.api.Refusal;
import io.veilbot.api.fleet.VpnServerCommand.EnlistServer;
import io.veilbot.api.fleet.VpnServerCommand.ReleaseSlot;
import io.veilbot.api.fleet.VpnServerCommand.ReopenServer;
import io.veilbot.api.fleet.VpnServerCommand.ReserveSlot;
import io.veilbot.api.fleet.VpnServerCommand.ReviseServer;
import io.veilbot.api.fleet.VpnServerEvent.ServerCameBack;
import io.veilbot.api.fleet.VpnServerEvent.ServerRevised;
import io.veilbot.api.fleet.VpnServerEvent.ServerWentDown;
import io.veilbot.api.fleet.VpnServerEvent.SlotReleased;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VpnServerTest extends ServerWords {

    static Command[] everythingElse() {
        return new Command[] {
            new ReviseServer(OSLO, room(1), Optional.of(PANEL)),
            new ReserveSlot(OSLO, FIRST),
            new ReleaseSlot(OSLO, FIRST),
            health(false),
            DRAIN,
            new ReopenServer(OSLO),
            RETIRE
        };
    }

    @ParameterizedTest
    @MethodSource("everythingElse")
    void refusesWhatWasNeverEnlisted(Command command) {
        server.given().when(command).refused(Refusal.SERVER_NOT_AVAILABLE);
    }

    @Nested
    class Enlisting {

        @Test
        void takesItIntoServiceOnce() {
            server.given().when(new EnlistServer(OSLO, room(2), PANEL)).then(enlisted());
            server.given(enlisted()).when(new EnlistServer(OSLO, room(2), PANEL)).quiet();
        }

        @Test
        void refusesToBeAnotherServer() {
            server.given(enlisted())
                    .when(new EnlistServer(OSLO, room(5), PANEL))
                    .refused(Refusal.ALREADY_DECIDED);
        }
    }

    @Nested
    class Revising {

        @Test
        void changesWhatItIs() {
            server.given(enlisted())
                    .when(new ReviseServer(OSLO, room(5), Optional.of(PANEL)))
                    .then(new ServerRevised(OSLO, room(5), PANEL, NOW));
        }

        @Test
        void isQuietAboutTheSame() {
            server.given(enlisted())
                    .when(new ReviseServer(OSLO, room(2), Optional.of(PANEL)))
                    .quiet();
            server.given(enlisted())
                    .when(new ReviseServer(OSLO, room(2), Optional.empty()))
                    .quiet();
        }
    }

    @Nested
    class HealthChecks {

        @Test
        void recordOnlyChanges() {
            var down = new ServerWentDown(OSLO, "timeout", NOW);
            var back = new ServerCameBack(OSLO, NOW);
            server.given(enlisted()).when(health(true)).quiet();
            server.given(enlisted()).when(health(false)).then(down);
            server.given(enlisted(), down).when(health(false)).quiet();
            server.given(enlisted(), down).when(health(true)).then(back);
            server.given(enlisted(), down, back).when(health(false)).then(down);
        }
    }

    @Nested
    class Draining {

        @Test
        void refusesNewKeysAndKeepsThoseItHas() {
            Object[] past = {enlisted(), reserved(FIRST, 1), DRAINING};
            server.given(past).when(new ReserveSlot(OSLO, FIRST)).quiet();
            server.given(past)
                    .when(new ReserveSlot(OSLO, SECOND))
                    .refused(Refusal.SERVER_NOT_AVAILABLE);
            server.given(past)
                    .when(new ReleaseSlot(OSLO, FIRST))
                    .then(new SlotReleased(OSLO, FIRST, 0, NOW));
        }

        @Test
        void beginsOnceAndEndsOnce() {
            server.given(enlisted()).when(DRAIN).then(DRAINING);
            server.given(enlisted(), DRAINING).when(DRAIN).quiet();
            server.given(enlisted(), DRAINING).when(new ReopenServer(OSLO)).then(REOPENED);
            server.given(enlisted()).when(new ReopenServer(OSLO)).quiet();
        }

        @Test
        void isForgottenOnceReopened() {
            server.given(enlisted(), DRAINING, REOPENED)
                    .when(new ReserveSlot(OSLO, FIRST))
                    .then(reserved(FIRST, 1));
        }
    }

    @Nested
    class Retiring {

        @Test
        void waitsForTheLastKeyToLeave() {
            Object[] past = {enlisted(), reserved(FIRST, 1), DRAINING};
            server.given(past).when(RETIRE).refused(Refusal.SERVER_IN_USE);
            server.given(enlisted(), reserved(FIRST, 1), new SlotReleased(OSLO, FIRST, 0, NOW))
                    .when(RETIRE)
                    .then(RETIRED);
            server.given(enlisted(), DRAINING).when(RETIRE).then(RETIRED);
        }

        @Test
        void isForGood() {
            Command[] refused = {
                new ReserveSlot(OSLO, FIRST),
                new ReviseServer(OSLO, room(5), Optional.of(PANEL)),
                DRAIN,
                new ReopenServer(OSLO),
                health(false)
            };
            for (Command command : refused) {
                server.given(enlisted(), RETIRED)
                        .when(command)
                        .refused(Refusal.SERVER_NOT_AVAILABLE);
            }
        }

        @Test
        void isQuietAboutWhatIsSoAlready() {
            Command[] repeats = {
                RETIRE,
                new EnlistServer(OSLO, room(2), PANEL),
                new ReviseServer(OSLO, room(2), Optional.of(PANEL)),
                new ReleaseSlot(OSLO, FIRST),
                health(true)
            };
            for (Command command : repeats) {
                server.given(enlisted(), RETIRED).when(command).quiet();
            }
        }
    }
}
