package io.veilbot.app.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.app.launch.Shop;
import io.veilbot.app.stories.Outside;
import io.veilbot.app.stories.Person;
import io.veilbot.app.stories.Soon;
import io.veilbot.app.stories.StoryShop;
import io.veilbot.web.staff.Role;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff do by the forms of their pages, and what the pages tell them. */
class DeskTest {

    private static final Shop SHOP = StoryShop.shop();
    private static final Visitor ADMIN = Visitor.signedIn(SHOP, Role.ADMIN);
    private static final Visitor SUPPORT = Visitor.signedIn(SHOP, Role.SUPPORT);
    private static final Visitor AUDITOR = Visitor.signedIn(SHOP, Role.AUDITOR);

    private final String name = "Boris" + UUID.randomUUID().toString().substring(0, 6);
    private final Outside outside = new Outside(SHOP.url());
    private final Person boris = Person.newcomer(outside, name).opens();
    private final CustomerId customer = CustomerId.ofTelegram(boris.id(), SHOP.bean(byte[].class));
    private final String page = "/admin/customers/" + customer;
    private final String access = page + "/" + SubscriptionId.of(customer, 1);

    @BeforeEach
    void staffSeeThem() {
        soon(page, name);
    }

    private static String after(Visitor visitor, String path, Map<String, String> form) {
        return visitor.get(
                        Visitor.leadsTo(visitor.post(path, form))
                                .replaceFirst("^https?://[^/]+", ""))
                .body();
    }

    private static void soon(String path, String text) {
        Soon.so(text, () -> ADMIN.get(path).body().contains(text), () -> ADMIN.get(path).body());
    }

    @Test
    void anAuditorSeesWhatWasDoneAndNotToWhom() {
        assertThat(after(SUPPORT, page + "/notes", Map.of("note", "writes at night")))
                .as("the page one comes back to")
                .contains("note good", "writes at night");

        assertThat(SUPPORT.get(page).body()).contains(name, "writes at night");
        assertThat(AUDITOR.get(page).body())
                .contains(customer.value(), "•••")
                .doesNotContain(
                        name, "writes at night", "<textarea", "method=\"post\" class=\"stack\"");
        assertThat(AUDITOR.get("/admin/customers?q=" + customer).body())
                .contains(page)
                .doesNotContain(name);
    }

    @Test
    void aFormSentTwiceGrantsItsDaysOnce() {
        var form =
                Map.of(
                        "form", UUID.randomUUID().toString(),
                        "days", "5",
                        "reason", "for the outage");
        assertThat(after(SUPPORT, access + "/days", form)).contains("note good");
        assertThat(after(SUPPORT, access + "/days", form)).contains("note good");

        soon(page, "for the outage");
        assertThat(ADMIN.get(page).body().split("for the outage", -1)).hasSize(2);
    }

    @Test
    void whatStaffGaveTheyCanTakeBack() {
        after(ADMIN, access + "/days", days("5", "by mistake"));
        soon(page, "by mistake");
        String grant =
                ADMIN.get(page).body().replaceAll("(?s).*name=\"grant\" value=\"([^\"]+).*", "$1");

        assertThat(
                        after(
                                SUPPORT,
                                access + "/revoke",
                                Map.of("grant", grant, "reason", "wrong one")))
                .contains("note good");

        soon(page, "wrong one");
        assertThat(ADMIN.get(page).body()).contains("100 %").doesNotContain("name=\"grant\"");
    }

    @Test
    void whatCannotBeTakenComesBackAsItWasTyped() {
        String again = after(SUPPORT, access + "/days", days("a lot", "very sorry"));

        assertThat(again).contains("note bad", "value=\"a lot\"", "value=\"very sorry\"", "open=");
        assertThat(after(SUPPORT, page + "/block", Map.of("reason", " "))).contains("note bad");
        assertThat(after(ADMIN, page + "/discount", Map.of("percent", "101", "reason", "x")))
                .contains("note bad", "value=\"101\"");
    }

    private static Map<String, String> days(String days, String reason) {
        return Map.of("form", UUID.randomUUID().toString(), "days", days, "reason", reason);
    }

    @Test
    void whatBelongsToSomebodyElseIsNotFound() {
        String other = page + "/" + SubscriptionId.of(customer, 7);

        assertThat(ADMIN.post(other + "/days", days("5", "x")).statusCode()).isEqualTo(404);
    }

    @Test
    void supportGivesBackALittleAndAnAdminTheRest() {
        boris.buys("12 месяцев");
        boris.sees("Ваш ключ готов\n");
        soon(page, "2499");
        String payment =
                ADMIN.get(page)
                        .body()
                        .replaceAll("(?s).*href=\"(/admin/payments/payment-[^\"]+).*", "$1");
        soon(payment, "name=\"amount\"");

        assertThat(after(SUPPORT, payment + "/refunds", refund("1", "1000.01")))
                .contains("note bad");
        assertThat(after(SUPPORT, payment + "/refunds", refund("1", "600"))).contains("note good");
        soon(payment, "600 ₽");
        assertThat(after(SUPPORT, payment + "/refunds", refund("2", "600"))).contains("note bad");
        assertThat(after(ADMIN, payment + "/refunds", refund("2", "1899.01"))).contains("note bad");
        assertThat(after(ADMIN, payment + "/refunds", refund("2", "1899"))).contains("note good");
        soon(payment, "1899 ₽");
        soon(page, "100 %");
    }

    private static Map<String, String> refund(String number, String amount) {
        return Map.of("number", number, "amount", amount, "reason", "too slow");
    }

    @Test
    void aCaseThatIsNoneIsNotFoundHoweverFullTheForm() {
        var form = Map.of("decision", "ACCEPT", "reason", "it was put right");
        String nothing = "/admin/cases/case-00000000-0000-0000-0000-000000000000";

        assertThat(SUPPORT.post(nothing, form).statusCode()).isEqualTo(404);
    }

    @Test
    void moneyGoesBackByDecidingOnlyWhereItWaitsInTheCase() {
        var id = CaseId.derivedFrom(CaseKind.DELIVERY_STALLED, UUID.randomUUID().toString());
        SHOP.bean(Commands.class)
                .send(
                        new OpenCase(
                                id,
                                CaseKind.DELIVERY_STALLED,
                                "payment-none",
                                "a key is late",
                                Optional.empty()),
                        Actor.system("test"));
        String path = "/admin/cases/" + id;
        soon("/admin/cases", id.value());

        assertThat(after(SUPPORT, path, Map.of("decision", "REFUND", "reason", "give it back")))
                .contains("note bad", "value=\"give it back\"");
        assertThat(after(SUPPORT, path, Map.of("decision", "ACCEPT", "reason", "it came")))
                .contains("note good");
        assertThat(after(SUPPORT, path, Map.of("decision", "DISMISS", "reason", "other mind")))
                .contains("note bad");
    }

    @Test
    void aCodeIsMadeOnceAndClosedWithAReason() {
        String code = "DESK-" + UUID.randomUUID().toString().substring(0, 8);
        var form =
                Map.of(
                        "code",
                        code,
                        "kind",
                        "PERCENT",
                        "amount",
                        "20",
                        "uses",
                        "3",
                        "perPerson",
                        "1",
                        "lastDay",
                        "");
        assertThat(ADMIN.post("/admin/promos/new", form).statusCode()).isEqualTo(302);
        soon("/admin/promos", code);
        String promo =
                ADMIN.get("/admin/promos")
                        .body()
                        .replaceAll(
                                "(?s).*href=\"(/admin/promos/promo-[^\"]+)\">" + code + ".*", "$1");

        assertThat(ADMIN.get(promo).body()).contains("− 20 %");
        assertThat(after(ADMIN, promo + "/close", Map.of("reason", "leaked")))
                .contains("note good");
        soon(promo, "leaked");
        var other = new java.util.HashMap<>(form);
        other.put("amount", "30");
        var refused = ADMIN.post("/admin/promos/new", other);
        assertThat(refused.body()).contains("note bad", "value=\"30\"");
    }
}
