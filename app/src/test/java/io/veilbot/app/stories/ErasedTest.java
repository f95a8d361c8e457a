package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.ops.ReadModels;
import io.veilbot.app.audit.Selection;
import io.veilbot.app.erasure.Dump;
import io.veilbot.web.staff.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErasedTest extends Story {

    private static final List<String> PERSONAL =
            List.of("customers", "subscriptions", "keys", "gifts", "payments");

    private final String name = "Canary" + UUID.randomUUID().toString().substring(0, 8);
    private final String remark = "Remark" + UUID.randomUUID().toString().substring(0, 8);
    private final Person vera = Person.newcomer(outside, name);
    @TempDir private Path folder;

    private final Staff staff = Staff.of(shop, Role.ADMIN);

    @Test
    void afterErasureNothingPersonalCanBeReadAnywhereAndMoneyFactsStay() {
        vera.opens().buys("1 месяц");
        JsonNode handedOver = holdsOneKey(vera);
        String key = Person.keyIn(handedOver).orElseThrow();
        String token = Person.token(handedOver);
        String page = "/admin/customers/" + customer(vera);
        String form = UUID.randomUUID().toString();
        staff.does(page + "/notes", "form", form, "note", remark).waitsFor(page, remark);
        assertThat(staff.sees(page)).contains(name);
        theScannerSeesWhatIsOpen();
        String payment = theEventsOf(vera).field("sales.payment-requested", "payment");

        assertThat(staff.tries(page + "/erase", "confirm", "no", "reason", "asked for it"))
                .contains("note bad");
        staff.does(page + "/erase", "confirm", brief(page), "reason", "asked for it");

        theEventsOf(vera)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned",
                        "access.key-revocation-requested",
                        "access.key-revoked");
        Soon.so("the chat is gone", () -> chats() == 0, this::chats);
        staff.waitsFor(page, "(erased)");
        assertThat(staff.sees(page)).doesNotContain(name, remark);
        assertThat(staff.sees("/admin/payments/" + payment)).contains("299");
        assertThat(outside.page("/c/" + token).statusCode()).isEqualTo(404);
        assertThat(panels.countOf(theEventsOf(vera).panelNames())).isZero();
        var canaries = List.of(name, remark, token, key.substring(5, key.indexOf('@')));
        for (String canary : canaries) {
            assertThat(dump().placesOf(canary)).as(canary).isEmpty();
        }
        theReadModelsAreStillWhatTheEventsSay();
        theLedgerIsWholeAndTellsNothing(canaries);
    }

    private void theLedgerIsWholeAndTellsNothing(List<String> canaries) {
        var auditor = new Auditor(shop, folder);
        assertThat(auditor.verifies(Selection.ALL)).startsWith("0 WHOLE.");
        assertThat(auditor.exported()).contains(idOf(vera)).doesNotContain(canaries);
    }

    private Dump dump() {
        return new Dump(shop.bean(JdbcClient.class));
    }

    private void theScannerSeesWhatIsOpen() {
        assertThat(dump().placesOf(customer(vera).value())).contains("views.customers.customer_id");
    }

    private long chats() {
        return shop.bean(JdbcClient.class)
                .sql("select count(*) from bot.chat where customer_id = ?")
                .param(customer(vera).value())
                .query(Long.class)
                .single();
    }

    private void theReadModelsAreStillWhatTheEventsSay() {
        for (String model : PERSONAL) {
            String group = "projections." + model;
            staff.does("/admin/projections/" + group + "/rebuild");
            Soon.so(group + " is rebuilt", () -> isRebuilt(group), () -> status(group));
            assertThat(status(group).rebuild().orElseThrow().equal()).as(group).isTrue();
        }
    }

    private boolean isRebuilt(String group) {
        return status(group).rebuild().flatMap(ReadModels.Rebuild::endedAt).isPresent();
    }

    private ReadModels.Status status(String group) {
        return shop.bean(ReadModels.class).status().stream()
                .filter(one -> one.name().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static String brief(String page) {
        return page.substring(page.lastIndexOf('-') + 1).substring(0, 8);
    }
}
