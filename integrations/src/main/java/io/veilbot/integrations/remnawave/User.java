package io.veilbot.integrations.remnawave;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.ShortName;
import io.veilbot.integrations.panels.WayIn;
import java.util.Optional;

/**
 * A key, which is a user to the panel.
 *
 * @param ref what the panel wants to be told: a number since version 3, a UUID before
 * @param disabled whether it lets this user in no more
 * @param limit bytes; 0 for none
 * @param used bytes since the counter was last set to nothing
 * @param password the one for Trojan
 * @param ssPassword the one for Shadowsocks
 */
record User(
        Ref ref,
        String username,
        boolean disabled,
        long limit,
        long used,
        String uuid,
        String password,
        String ssPassword) {

    /** What a user is called in calls: by a number or by a UUID. */
    sealed interface Ref {

        void into(ObjectNode body);

        /** Version 3. */
        record ByNumber(long id) implements Ref {

            @Override
            public void into(ObjectNode body) {
                body.put("id", id);
            }

            @Override
            public String toString() {
                return Long.toString(id);
            }
        }

        /** Version 2. */
        record ByUuid(String id) implements Ref {

            @Override
            public void into(ObjectNode body) {
                body.put("uuid", id);
            }

            @Override
            public String toString() {
                return id;
            }
        }
    }

    /** With the credential that the panel has, whoever chose it. */
    PanelKey key(Panel panel, WayIn way) {
        return new PanelKey(
                username,
                ShortName.name(username),
                way.link(panel, credential(way.sample())),
                told());
    }

    private String credential(ShareLink sample) {
        return switch (sample.protocol()) {
            case VLESS, VMESS -> uuid;
            case TROJAN -> password;
            case OUTLINE -> sample.credential().replaceFirst(":.*", ":") + ssPassword;
        };
    }

    private Optional<Long> told() {
        if (disabled) {
            return Optional.of(0L);
        }
        return limit == 0 ? Optional.empty() : Optional.of(limit);
    }

    User resting() {
        return new User(ref, username, true, limit, used, uuid, password, ssPassword);
    }

    ListedKey listed() {
        return new ListedKey(username, ShortName.name(username));
    }

    /** Whether the panel has keys of this protocol at all. */
    static boolean speaks(Protocol protocol) {
        return protocol != Protocol.VMESS;
    }

    /** Dots: a log line must not tell. */
    @Override
    public String toString() {
        return "user " + ref;
    }
}
