package io.veilbot.integrations.marzban;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Panel;
import java.util.LinkedHashMap;
import java.util.List;

/** The whole list of users, page by page. */
final class MarzbanUsers {

    static final int PAGE = 500;

    private final MarzbanApi api;

    MarzbanUsers(MarzbanApi api) {
        this.api = api;
    }

    /**
     * All of them, or nothing: if somebody left while it was read, the pages shifted, and who is
     * missing may be there.
     */
    Outcome<List<MarzbanUser>> read(Panel panel) {
        var users = new LinkedHashMap<String, MarzbanUser>();
        int seen = 0;
        while (true) {
            Outcome<MarzbanApi.Page> next = api.page(panel, seen, PAGE);
            if (!(next instanceof Outcome.Done<MarzbanApi.Page>(var page))) {
                return next.then(_ -> new Outcome.Done<>(List.of()));
            }
            page.users().forEach(user -> users.put(user.username(), user));
            seen += page.users().size();
            if (seen >= page.total() || page.users().isEmpty()) {
                return users.size() == page.total()
                        ? new Outcome.Done<>(List.copyOf(users.values()))
                        : new Outcome.Unknown<>("list-changed-meanwhile");
            }
        }
    }
}
