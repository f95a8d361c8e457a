package io.veilbot.web.links;

import io.veilbot.api.access.ShareLink;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Share links, one per line.
 *
 * @param wrapped in base64, as one line
 */
record Lines(boolean wrapped) implements Tongue {

    @Override
    public boolean reads(ShareLink key) {
        return true;
    }

    @Override
    public String write(List<ShareLink> keys) {
        String lines = keys.stream().map(key -> key.text() + "\n").collect(Collectors.joining());
        return wrapped
                ? Base64.getEncoder().encodeToString(lines.getBytes(StandardCharsets.UTF_8))
                : lines;
    }
}
