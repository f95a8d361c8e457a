package io.veilbot.web.links;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import java.util.List;
import java.util.Map;

/** What a family of apps reads. */
sealed interface Tongue permits Lines, ClashYaml, SingBoxJson, OutlineAnswer {

    /** Whether these apps can use a key. */
    boolean reads(ShareLink key);

    /**
     * @param keys at least one, all of them readable, each with a label of its own
     */
    String write(List<ShareLink> keys);

    /** Where there is no key: a server that leads nowhere, whose name apps show. */
    default String excuse(String reason, LinkTexts texts) {
        return write(
                List.of(
                        new ShareLink(
                                Protocol.OUTLINE,
                                "chacha20-ietf-poly1305:none",
                                "127.0.0.1",
                                1,
                                Map.of(),
                                reason)));
    }
}
