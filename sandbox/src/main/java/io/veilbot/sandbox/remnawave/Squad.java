package io.veilbot.sandbox.remnawave;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.util.List;

/**
 * Users of a squad may go in by one way.
 *
 * @param protocol in the shop's words
 * @param sample a link of that way
 */
record Squad(String uuid, String protocol, String sample) {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    static final List<Squad> ALL =
            List.of(
                    new Squad(
                            "7b0e1d7a-6f0c-4b0c-9d51-0d6d7c1f3a01",
                            "VLESS",
                            "vless://"
                                    + NOBODY
                                    + "@rw.vpn.example:443?encryption=none&flow=xtls-rprx-vision"
                                    + "&fp=chrome&pbk=mLmBhbVFfNuo2eUgBh6r9-5Koz9mUCn3aSzlR6IejUg"
                                    + "&security=reality&sid=0123456789abcdef&sni=www.example.com"
                                    + "&type=tcp"),
                    new Squad(
                            "7b0e1d7a-6f0c-4b0c-9d51-0d6d7c1f3a02",
                            "TROJAN",
                            "trojan://nobody@rw.vpn.example:8443?security=tls"
                                    + "&sni=rw.vpn.example&type=tcp"),
                    new Squad(
                            "7b0e1d7a-6f0c-4b0c-9d51-0d6d7c1f3a03",
                            "OUTLINE",
                            "ss://Y2hhY2hhMjAtaWV0Zi1wb2x5MTMwNTpub2JvZHk@rw.vpn.example:1234"));

    /** As staff would type it into the shop. */
    ObjectNode json() {
        return Json.object().put("tag", uuid).put("protocol", protocol).put("sample", sample);
    }
}
