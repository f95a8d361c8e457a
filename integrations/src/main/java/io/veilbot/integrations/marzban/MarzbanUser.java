package io.veilbot.integrations.marzban;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.ShortName;
import java.util.List;
import java.util.Optional;

/**
 * A user of a panel, which is a key.
 *
 * @param enabled whether it is not switched off; it may have reached its limit even so
 * @param bytes that may flow; 0 for any number
 * @param used bytes, both directions
 * @param links as the panel makes them, with labels of its own
 */
record MarzbanUser(String username, boolean enabled, long bytes, long used, List<ShareLink> links) {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_LINK = 8_000;

    /** Links that no app of ours could read are let be: they are of ways we do not use. */
    static MarzbanUser read(StrictJson user) {
        return new MarzbanUser(
                user.text("username", LONGEST_NAME),
                !user.text("status", LONGEST_NAME).equals("disabled"),
                user.wholeIfAny("data_limit").orElse(0L),
                user.wholeIfAny("used_traffic").orElse(0L),
                user.textList("links", LONGEST_LINK).stream()
                        .flatMap(link -> ShareLink.parse(link).stream())
                        .toList());
    }

    ListedKey listed() {
        return new ListedKey(username, ShortName.name(username));
    }

    /** The way in that was ordered, with the credential that was ordered. */
    Optional<ShareLink> link(KeyOrder order) {
        return links.stream()
                .filter(link -> link.protocol() == order.protocol())
                .filter(link -> link.credential().equals(credential(order)))
                .findFirst();
    }

    static String credential(KeyOrder order) {
        return order.protocol() == Protocol.TROJAN
                ? order.credential().password()
                : order.credential().id().toString();
    }

    boolean isAs(KeyOrder order) {
        boolean limited = order.rests() || bytes == order.allowance().bytes();
        return enabled != order.rests() && limited && link(order).isPresent();
    }

    /** Nothing at all may flow through one that is switched off. */
    Optional<Long> limit() {
        if (!enabled) {
            return Optional.of(0L);
        }
        return bytes == 0 ? Optional.empty() : Optional.of(bytes);
    }

    @Override
    public String toString() {
        return "user " + username;
    }
}
