package io.veilbot.web.pages;

import io.veilbot.api.Secret;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.ServerQuery.ServerView;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What staff type to take a server into service. Kept as typed, so that a mistake loses nothing.
 *
 * @param address management address; for Outline as its installer prints it
 * @param certificate SHA-256 of the panel's certificate
 */
public record ServerForm(
        @Nullable String name,
        @Nullable String country,
        @Nullable String group,
        @Nullable String level,
        @Nullable String capacity,
        @Nullable String address,
        @Nullable String certificate) {

    static ServerForm empty() {
        return new ServerForm("", "", "standard", AccessLevel.ALL.name(), "100", "", "");
    }

    /** The address is a secret and is not shown again; it must be typed anew to be changed. */
    static ServerForm of(ServerView server) {
        var profile = server.profile();
        return new ServerForm(
                profile.name(),
                profile.country(),
                profile.group(),
                profile.accessLevel().name(),
                Integer.toString(profile.capacity()),
                "",
                server.certificate());
    }

    /**
     * @throws FormProblem if a part is missing or unreadable
     */
    ServerProfile profile() {
        String code = text(country).toUpperCase(Locale.ROOT);
        if (text(name).isEmpty() || text(name).length() > 60) {
            throw new FormProblem("servers.problem.name");
        }
        if (!code.matches("[A-Z]{2}")) {
            throw new FormProblem("servers.problem.country");
        }
        return new ServerProfile(
                text(name),
                code,
                text(group).isEmpty() ? "standard" : text(group),
                AccessLevel.valueOf(text(level)),
                number(),
                List.of(Protocol.OUTLINE));
    }

    /**
     * @throws FormProblem if the address or the certificate's fingerprint is not one
     */
    PanelAccess panel() {
        String pin = text(certificate).replace(":", "");
        if (!pin.matches("[0-9a-fA-F]{64}")) {
            throw new FormProblem("servers.problem.certificate");
        }
        if (!secure(text(address))) {
            throw new FormProblem("servers.problem.address");
        }
        return new PanelAccess(
                PanelKind.OUTLINE,
                new Secret(text(address)),
                new Secret(""),
                pin.toUpperCase(Locale.ROOT));
    }

    private static boolean secure(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private int number() {
        try {
            int number = Integer.parseInt(text(capacity));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new FormProblem("servers.problem.capacity");
        }
        throw new FormProblem("servers.problem.capacity");
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
