package io.veilbot.web.pages;

import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.ServerQuery.ServerView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What staff type to take a server into service. Kept as typed, so that a mistake loses nothing.
 *
 * @param kind of the panel
 * @param address where the panel is managed; a secret
 * @param credential a token, or {@code user:password}; a secret
 * @param certificate SHA-256 of the panel's certificate
 * @param inbounds ways in, a line each
 */
public record ServerForm(
        @Nullable String name,
        @Nullable String country,
        @Nullable String group,
        @Nullable String level,
        @Nullable String capacity,
        @Nullable String kind,
        @Nullable String address,
        @Nullable String credential,
        @Nullable String certificate,
        @Nullable String inbounds) {

    static ServerForm empty() {
        return new ServerForm(
                "", "", "standard", AccessLevel.ALL.name(), "100", "outline", "", "", "", "");
    }

    /** How its panel is reached is secret and not shown again; left empty, it stays as it is. */
    static ServerForm of(ServerView server) {
        var profile = server.profile();
        return new ServerForm(
                profile.name(),
                profile.country(),
                profile.group(),
                profile.accessLevel().name(),
                Integer.toString(profile.capacity()),
                server.panelKind().name(),
                "",
                "",
                "",
                "");
    }

    ServerForm withCertificate(String other) {
        return new ServerForm(
                name, country, group, level, capacity, kind, address, credential, other, inbounds);
    }

    /**
     * @param protocols what keys speak there
     * @throws FormProblem if a part is missing or unreadable
     */
    ServerProfile profile(List<Protocol> protocols) {
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
                protocols);
    }

    /**
     * @throws FormProblem if a part of it is not readable, or it could not be told from others
     */
    PanelAccess panel() {
        return PanelFields.proven(panelToLookAt());
    }

    /**
     * Perhaps without a fingerprint, which is what one looks for.
     *
     * @throws FormProblem if a part of it is not readable
     */
    PanelAccess panelToLookAt() {
        return PanelFields.read(
                text(kind), text(address), text(credential), text(certificate), text(inbounds));
    }

    /**
     * @return empty if nothing is to change about how the panel is reached
     * @throws FormProblem if only a part of it is typed
     */
    Optional<PanelAccess> panelIfTyped() {
        if (!text(address).isEmpty()) {
            return Optional.of(panel());
        }
        if (Stream.of(credential, certificate, inbounds).anyMatch(part -> !text(part).isEmpty())) {
            throw new FormProblem("servers.problem.retype");
        }
        return Optional.empty();
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

    /** Its name: the rest may be secret. */
    @Override
    public String toString() {
        return "server " + name;
    }
}
