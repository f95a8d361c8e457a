package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Queries;
import io.veilbot.api.sales.CaseQuery.CaseView;
import io.veilbot.api.sales.CaseQuery.ListCases;
import io.veilbot.app.launch.Shop;
import io.veilbot.app.staff.Visitor;
import io.veilbot.web.staff.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Somebody of staff, who does everything by the forms of the pages. */
final class Staff {

    private final Visitor browser;
    private final Shop shop;

    private Staff(Visitor browser, Shop shop) {
        this.browser = browser;
        this.shop = shop;
    }

    static Staff of(Shop shop, Role role) {
        return new Staff(Visitor.signedIn(shop, role), shop);
    }

    /**
     * Sends a form and is told that it is done.
     *
     * @param fields names and values in turn
     */
    Staff does(String path, String... fields) {
        String told = tries(path, fields);
        assertThat(told).as("after " + path).contains("class=\"note good\"");
        return this;
    }

    /**
     * Sends a form; what the page says that it leads to. What it is about is there by then: nobody
     * decides within milliseconds.
     */
    String tries(String path, String... fields) {
        Soon.allIsHeard(shop);
        var answer = browser.post(path, form(fields));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(302);
        return sees(Visitor.leadsTo(answer).replaceFirst("^https?://[^/]+", ""));
    }

    /** Decides the case about a payment, once there is one. */
    Staff decides(String payment, String decision, String reason) {
        CaseView open = Soon.there("a case", () -> caseAbout(payment), () -> payment);
        does("/admin/cases/" + open.caseId(), "decision", decision, "reason", reason);
        return waitsFor("/admin/cases?open=false", reason);
    }

    private Optional<CaseView> caseAbout(String payment) {
        return shop.bean(Queries.class).ask(new ListCases(true)).cases().stream()
                .filter(one -> one.about().equals(payment))
                .findFirst();
    }

    String sees(String path) {
        var page = browser.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    /** Waits until a page shows this. */
    Staff waitsFor(String path, String text) {
        Soon.so(text + " at " + path, () -> sees(path).contains(text), () -> sees(path));
        return this;
    }

    /**
     * Puts a tariff on sale, of which ten GiB in a month are 300 roubles.
     *
     * @param name in both languages
     * @param group of servers
     */
    Staff sells(String name, String group, String level) {
        does("/admin/tariffs/new", tariff(name, "1", "MONTHS", "300", "10", group, level));
        return waitsFor("/admin/tariffs", name);
    }

    static String[] tariff(
            String name,
            String count,
            String unit,
            String price,
            String gib,
            String group,
            String level) {
        return new String[] {
            "nameRu",
            name,
            "nameEn",
            name,
            "count",
            count,
            "unit",
            unit,
            "price",
            price,
            "gib",
            gib,
            "devices",
            "2",
            "groups",
            group,
            "protocols",
            "OUTLINE, VLESS, VMESS, TROJAN",
            "level",
            level,
            "position",
            "99"
        };
    }

    private static Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }
}
