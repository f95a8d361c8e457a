package io.veilbot.web.pages;

import io.veilbot.api.Secret;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a panel is reached from what was typed. */
final class PanelFields {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    /** Panels, and cores that have none. */
    private static final Set<String> SCHEMES = Set.of("https", "grpc");

    /** Tags have spaces in them, and so have the labels of links. */
    private static final Pattern WAY_IN =
            Pattern.compile("(?<tag>\\S.*?)\\s+(?<way>\\w+://.*|\\w+)");

    private PanelFields() {}

    /**
     * @throws FormProblem if a part is not readable
     */
    static PanelAccess read(
            String kind, String address, String credential, String certificate, String inbounds) {
        String pin = certificate.replace(":", "").replace(" ", "");
        if (!pin.isEmpty() && !pin.matches("[0-9a-fA-F]{64}")) {
            throw new FormProblem("servers.problem.certificate");
        }
        if (!leadsSomewhere(address)) {
            throw new FormProblem("servers.problem.address");
        }
        return new PanelAccess(
                kind(kind),
                new Secret(address),
                new Secret(credential),
                pin.toUpperCase(Locale.ROOT),
                inbounds.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(PanelFields::inbound)
                        .toList());
    }

    /** Outline's panels sign themselves: without a fingerprint nobody could be told from them. */
    static PanelAccess proven(PanelAccess panel) {
        if (panel.kind().equals(PanelKind.OUTLINE) && panel.certificate().isEmpty()) {
            throw new FormProblem("servers.problem.certificate");
        }
        return panel;
    }

    /** What keys speak there, in the order of the ways in. */
    static List<Protocol> protocols(PanelAccess panel) {
        if (panel.kind().equals(PanelKind.OUTLINE)) {
            return List.of(Protocol.OUTLINE);
        }
        if (panel.inbounds().isEmpty()) {
            throw new FormProblem("servers.problem.inbounds");
        }
        return panel.inbounds().stream().map(Inbound::protocol).distinct().toList();
    }

    private static PanelKind kind(String kind) {
        try {
            return new PanelKind(kind);
        } catch (IllegalArgumentException e) {
            throw new FormProblem("servers.problem.kind");
        }
    }

    private static boolean leadsSomewhere(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme())
                    && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * @param line the panel's tag, and a link of that way or what is spoken there
     */
    private static Inbound inbound(String line) {
        Matcher parts = WAY_IN.matcher(line);
        if (!parts.matches()) {
            throw new FormProblem("servers.problem.inbounds");
        }
        String tag = parts.group("tag");
        String way = parts.group("way");
        try {
            return ShareLink.parse(way)
                    .map(link -> new Inbound(tag, link.protocol(), nobodys(link).text()))
                    .orElseGet(() -> new Inbound(tag, spoken(way), ""));
        } catch (IllegalArgumentException e) {
            throw new FormProblem("servers.problem.inbounds");
        }
    }

    private static Protocol spoken(String name) {
        return Protocol.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The way of the link without whoever's key it was. */
    private static ShareLink nobodys(ShareLink link) {
        return link.withLabel("")
                .withCredential(
                        switch (link.protocol()) {
                            case VLESS, VMESS -> NOBODY;
                            case TROJAN -> "nobody";
                            case OUTLINE -> link.credential().replaceFirst(":.*", "") + ":nobody";
                        });
    }
}
