package io.veilbot.command.fleet;

import static io.veilbot.command.Decisions.NOW;

import io.veilbot.api.Refusal;
import io.veilbot.api.fleet.VpnServerCommand.AllowRemoval;
import io.veilbot.api.fleet.VpnServerCommand.RecordReconciliation;
import io.veilbot.api.fleet.VpnServerEvent.RemovalAllowed;
import io.veilbot.api.fleet.VpnServerEvent.ServerReconciled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was mended on a panel, and what may be. */
class ServerMendedTest extends ServerWords {

    private static final RecordReconciliation ROUND =
            new RecordReconciliation(OSLO, NOW, 7, List.of("veil-1"), 4);
    private static final ServerReconciled RECONCILED =
            new ServerReconciled(OSLO, NOW, 7, List.of("veil-1"), 4, NOW);
    private static final AllowRemoval ALLOW = new AllowRemoval(OSLO, NOW, "an old backup");
    private static final RemovalAllowed ALLOWED =
            new RemovalAllowed(OSLO, NOW, "an old backup", NOW);

    @Test
    void isToldOnceForEachComparison() {
        server.given(enlisted()).when(ROUND).then(RECONCILED);
        server.given(enlisted(), RECONCILED).when(ROUND).quiet();
        var next = new RecordReconciliation(OSLO, NOW.plusSeconds(1), 0, List.of(), 0);
        server.given(enlisted(), RECONCILED)
                .when(next)
                .then(new ServerReconciled(OSLO, NOW.plusSeconds(1), 0, List.of(), 0, NOW));
    }

    @Test
    void isAllowedOnceForWhatWasSeen() {
        server.given(enlisted()).when(ALLOW).then(ALLOWED);
        server.given(enlisted(), ALLOWED).when(ALLOW).quiet();
    }

    @Test
    void isNoMatterOfAServerThatIsNotInService() {
        server.given(enlisted(), RETIRED).when(ALLOW).refused(Refusal.SERVER_NOT_AVAILABLE);
        server.given().when(ROUND).refused(Refusal.SERVER_NOT_AVAILABLE);
    }
}
