package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.PanelKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of panels this shop can talk to. */
public final class Panels {

    private final Map<PanelKind, VpnPanel> byKind;

    public Panels(List<VpnPanel> panels) {
        this.byKind =
                panels.stream().collect(Collectors.toMap(VpnPanel::kind, Function.identity()));
    }

    /** By name. */
    List<PanelKind> kinds() {
        return byKind.keySet().stream().sorted(Comparator.comparing(PanelKind::name)).toList();
    }

    Optional<VpnPanel> find(PanelKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
