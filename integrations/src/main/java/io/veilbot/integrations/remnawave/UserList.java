package io.veilbot.integrations.remnawave;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Panel;
import java.util.LinkedHashMap;
import java.util.List;

/** The whole list of users, page by page. */
final class UserList {

    private static final int PAGE = 500;
    private static final int MOST = 1_000_000;

    private final RemnawaveApi api;

    UserList(RemnawaveApi api) {
        this.api = api;
    }

    /**
     * All of them; a list that ends before it should is none. If somebody comes meanwhile, pages
     * shift, and one user is on two of them.
     */
    Outcome<List<User>> read(Panel panel) {
        var users = new LinkedHashMap<String, User>();
        for (int seen = 0; seen < MOST; ) {
            Outcome<UserReader.Page> next = api.page(panel, seen, PAGE);
            if (!(next instanceof Outcome.Done<UserReader.Page>(var page))) {
                return next.then(_ -> new Outcome.Done<>(List.of()));
            }
            page.users().forEach(user -> users.put(user.username(), user));
            seen += page.users().size();
            if (seen >= page.total()) {
                return new Outcome.Done<>(List.copyOf(users.values()));
            }
            if (page.users().isEmpty()) {
                break;
            }
        }
        return new Outcome.Unknown<>("incomplete-list");
    }
}
