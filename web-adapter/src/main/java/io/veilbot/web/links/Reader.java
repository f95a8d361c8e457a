package io.veilbot.web.links;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who asks for a subscription, by what their app says of itself. Apps that read several formats get
 * the list: it keeps the most of a key.
 *
 * @param userAgent as it came; may be empty
 * @param accept likewise
 */
record Reader(String userAgent, String accept) {

    /** Some of them say whom they are like, and read the list better. */
    private static final Pattern LISTS =
            Pattern.compile(
                    "hiddify|happ|v2ray|v2box|streisand|shadowrocket|neko|karing|throne|foxray");

    private static final Pattern CLASH = Pattern.compile("clash|mihomo|stash");

    private static final Pattern SING_BOX = Pattern.compile("sing-box|^sf[aimt]\\b");

    /** The format for this app; empty for a browser, which gets a page. */
    Optional<LinkFormat> format() {
        String app = userAgent.toLowerCase(Locale.ROOT);
        if (LISTS.matcher(app).find()) {
            return Optional.of(LinkFormat.BASE64);
        }
        if (CLASH.matcher(app).find()) {
            return Optional.of(LinkFormat.CLASH);
        }
        return SING_BOX.matcher(app).find() ? Optional.of(LinkFormat.SING_BOX) : accepted();
    }

    private Optional<LinkFormat> accepted() {
        if (accept.contains("text/html")) {
            return Optional.empty();
        }
        boolean anything = accept.contains("*/*");
        if (!anything && accept.contains("yaml")) {
            return Optional.of(LinkFormat.CLASH);
        }
        boolean json = !anything && accept.contains("application/json");
        return Optional.of(json ? LinkFormat.SING_BOX : LinkFormat.BASE64);
    }
}
