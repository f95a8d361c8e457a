package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelCheck;
import io.veilbot.api.fleet.PanelFinding;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Greeting;
import io.veilbot.integrations.call.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a panel how it is and what it holds, before there is a server for it. */
public final class LiveCheck implements PanelCheck {

    private static final ServerId NOBODY = ServerId.derivedFrom("a server to be");
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final int HTTPS = 443;

    /** Why nothing was sent to a panel whose certificate is not known to be its own. */
    private static final Set<String> UNPROVEN =
            Set.of("no-certificate-pinned", "certificate-not-trusted");

    private final Panels panels;
    private final AddressGuard guard;

    public LiveCheck(Panels panels, AddressGuard guard) {
        this.panels = panels;
        this.guard = guard;
    }

    @Override
    public List<PanelKind> kinds() {
        return panels.kinds();
    }

    @Override
    public PanelFinding look(PanelAccess access) {
        var panel = new Panel(NOBODY, "", access, true);
        return panels.find(access.kind())
                .map(adapter -> look(adapter, panel))
                .orElseGet(() -> new PanelFinding.Trouble("panel-kind-not-supported"));
    }

    private PanelFinding look(VpnPanel adapter, Panel panel) {
        return switch (adapter.health(panel)) {
            case Outcome.Done(Vitals vitals) -> well(adapter.list(panel), vitals.version());
            case Outcome.NotAttempted(String why) when UNPROVEN.contains(why) ->
                    unproven(panel.access(), why);
            case Outcome.NotAttempted(String why) -> new PanelFinding.Trouble(why);
            case Outcome.Refused(String why) -> new PanelFinding.Trouble(why);
            case Outcome.Pending(String why) -> new PanelFinding.Trouble(why);
            case Outcome.Unknown(String why) -> new PanelFinding.Trouble(why);
        };
    }

    private static PanelFinding well(Outcome<List<ListedKey>> listed, String version) {
        return switch (listed) {
            case Outcome.Done(var keys) -> {
                long ours = keys.stream().filter(key -> KeyOrder.isOurs(key.name())).count();
                yield new PanelFinding.Well(
                        version, Optional.of(keys.size()), Math.toIntExact(ours));
            }
            case Outcome.Refused(String why) when why.equals(VpnPanel.CANNOT_LIST) ->
                    new PanelFinding.Well(version, Optional.empty(), 0);
            case Outcome.Refused(String why) -> new PanelFinding.Trouble(why);
            case Outcome.NotAttempted(String why) -> new PanelFinding.Trouble(why);
            case Outcome.Pending(String why) -> new PanelFinding.Trouble(why);
            case Outcome.Unknown(String why) -> new PanelFinding.Trouble(why);
        };
    }

    private PanelFinding unproven(PanelAccess access, String why) {
        var address = URI.create(access.address().text().strip());
        int port = address.getPort() < 0 ? HTTPS : address.getPort();
        return guard.admit(address.getHost())
                .flatMap(number -> Greeting.certificate(number, port, address.getHost(), WHOLE))
                .<PanelFinding>map(
                        shown -> new PanelFinding.Unproven(shown, !access.certificate().isEmpty()))
                .orElseGet(() -> new PanelFinding.Trouble(why));
    }
}
