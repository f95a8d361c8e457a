package io.veilbot.integrations.cores;

import io.veilbot.api.fleet.Protocol;
import java.util.Optional;

/**
 * What a person shows at an inbound. An account of another protocol than the inbound's does not get
 * an error: it crashes the core.
 *
 * @param type without what differs between the families
 */
record Account(String type, Message message) {

    /**
     * @param id a UUID or a password, as the protocol has it
     * @param flow of VLESS; empty for none
     * @return empty for a protocol whose people no core lets in at run time
     */
    static Optional<Account> of(Protocol protocol, String id, String flow) {
        var known = new Message().text(1, id);
        return switch (protocol) {
            case VLESS -> Optional.of(new Account("proxy.vless.Account", known.text(2, flow)));
            case VMESS -> Optional.of(new Account("proxy.vmess.Account", known));
            case TROJAN -> Optional.of(new Account("proxy.trojan.Account", known));
            case OUTLINE -> Optional.empty();
        };
    }
}
