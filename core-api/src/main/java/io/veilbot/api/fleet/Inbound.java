package io.veilbot.api.fleet;

import java.util.regex.Pattern;

/**
 * One way into a server: a door of its proxy that keys are made for.
 *
 * @param tag what the panel calls it: a tag, a number, or the id of a squad
 * @param protocol what is spoken there; an account of another makes some proxies crash
 * @param sample a share link of that way whose credential means nothing, such as {@code
 *     vless://00000000-0000-4000-8000-000000000000@vpn.example.org:443?security=reality}; keys'
 *     links are made after it. Empty where the panel makes links itself
 */
public record Inbound(String tag, Protocol protocol, String sample) {

    /** Tags are for people: {@code VLESS TCP REALITY} is one of them. */
    private static final Pattern TAG = Pattern.compile("\\S(?:.{0,98}\\S)?");

    public Inbound {
        if (!TAG.matcher(tag).matches() || sample.length() > 2_000) {
            throw new IllegalArgumentException("an inbound has a tag, and a link of some length");
        }
    }
}
