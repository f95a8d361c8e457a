package io.veilbot.app.staff;

import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.app.launch.Shop;
import io.veilbot.app.stories.Outside;
import io.veilbot.app.stories.Person;
import io.veilbot.app.stories.Soon;
import io.veilbot.app.stories.StoryShop;
import io.veilbot.web.staff.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Staff at their pages, and somebody whom these are about. */
abstract class Desk {

    static final Shop SHOP = StoryShop.shop();
    static final Visitor ADMIN = Visitor.signedIn(SHOP, Role.ADMIN);
    static final Visitor SUPPORT = Visitor.signedIn(SHOP, Role.SUPPORT);
    static final Visitor AUDITOR = Visitor.signedIn(SHOP, Role.AUDITOR);

    final String name = "Boris" + UUID.randomUUID().toString().substring(0, 6);
    final Outside outside = new Outside(SHOP.url());
    final Person boris = Person.newcomer(outside, name).opens();
    final CustomerId customer = CustomerId.ofTelegram(boris.id(), SHOP.bean(byte[].class));
    final String page = "/admin/customers/" + customer;
    final String access = page + "/" + SubscriptionId.of(customer, 1);

    @BeforeEach
    void staffSeeThem() {
        soon(page, name);
    }

    static String after(Visitor visitor, String path, Map<String, String> form) {
        return visitor.get(
                        Visitor.leadsTo(visitor.post(path, form))
                                .replaceFirst("^https?://[^/]+", ""))
                .body();
    }

    static void soon(String path, String text) {
        Soon.so(text, () -> ADMIN.get(path).body().contains(text), () -> ADMIN.get(path).body());
    }
}
