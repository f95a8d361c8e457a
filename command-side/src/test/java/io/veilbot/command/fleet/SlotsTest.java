package io.veilbot.command.fleet;

import static io.veilbot.command.Decisions.NOW;

import io.veilbot.api.Refusal;
import io.veilbot.api.fleet.VpnServerCommand.ReleaseSlot;
import io.veilbot.api.fleet.VpnServerCommand.ReserveSlot;
import io.veilbot.api.fleet.VpnServerEvent.ServerRevised;
import io.veilbot.api.fleet.VpnServerEvent.SlotReleased;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Room on a server is counted, and never given twice. */
class SlotsTest extends ServerWords {

    @Nested
    class ReservingASlot {

        @Test
        void countsWhatIsUsed() {
            server.given(enlisted(), reserved(FIRST, 1))
                    .when(new ReserveSlot(OSLO, SECOND))
                    .then(reserved(SECOND, 2));
        }

        @Test
        void isQuietForAKeyThatHasOne() {
            server.given(enlisted(), reserved(FIRST, 1), reserved(SECOND, 2))
                    .when(new ReserveSlot(OSLO, FIRST))
                    .quiet();
        }

        @Test
        void refusesWhenServerIsFull() {
            server.given(enlisted(), reserved(FIRST, 1), reserved(SECOND, 2))
                    .when(new ReserveSlot(OSLO, THIRD))
                    .refused(Refusal.SERVER_FULL);
        }

        @Test
        void keepsKeysButRefusesNewOnesWhenCapacityShrinksBelowUse() {
            var shrunk = new ServerRevised(OSLO, room(1), PANEL, NOW);
            Object[] past = {enlisted(), reserved(FIRST, 1), reserved(SECOND, 2), shrunk};
            server.given(past).when(new ReserveSlot(OSLO, SECOND)).quiet();
            server.given(past).when(new ReserveSlot(OSLO, THIRD)).refused(Refusal.SERVER_FULL);
        }

        @Test
        void findsRoomAgainAfterARelease() {
            server.given(
                            enlisted(),
                            reserved(FIRST, 1),
                            reserved(SECOND, 2),
                            new SlotReleased(OSLO, FIRST, 1, NOW))
                    .when(new ReserveSlot(OSLO, THIRD))
                    .then(reserved(THIRD, 2));
        }
    }

    @Nested
    class ReleasingASlot {

        @Test
        void givesTheRoomBack() {
            server.given(enlisted(), reserved(FIRST, 1))
                    .when(new ReleaseSlot(OSLO, FIRST))
                    .then(new SlotReleased(OSLO, FIRST, 0, NOW));
        }

        @Test
        void isQuietWhenThereWasNone() {
            server.given(enlisted()).when(new ReleaseSlot(OSLO, FIRST)).quiet();
        }
    }
}
