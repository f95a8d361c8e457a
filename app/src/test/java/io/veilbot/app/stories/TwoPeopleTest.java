package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.catalog.TariffId;
import io.veilbot.web.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is more than one of staff may give back alone, two give back. */
class TwoPeopleTest extends Story {

    private static final String DEAR = "Tale of a dear year";

    private final Staff first = Staff.of(shop, Role.ADMIN);
    private final Staff second = Staff.of(shop, Role.OWNER);

    @BeforeEach
    void annaPaidMuch() {
        String tariff = "/admin/tariffs/" + TariffId.derivedFrom(DEAR);
        if (first.sees("/admin/tariffs").contains(DEAR)) {
            first.does(tariff + "/reinstate");
        } else {
            first.does("/admin/tariffs/new", dear());
        }
        anna.says("/start").isOffered(DEAR).buys(DEAR);
        holdsOneKey(anna);
    }

    private static String[] dear() {
        return Staff.tariff(DEAR, "12", "MONTHS", "6000", "10", "", "ALL");
    }

    @AfterEach
    void itIsSoldNoMore() {
        first.does("/admin/tariffs/" + TariffId.derivedFrom(DEAR) + "/withdraw");
    }

    @Test
    void itGoesBackOnlyOnceAnotherOneAgrees() {
        assertThat(asks("5000.01")).contains("note good", "another one of staff has to approve");
        theEventsOf(anna).include("access.key-provisioned", "sales.refund-proposed");
        assertThat(first.sees("/admin/refunds")).contains(payment(), "You asked for it");

        assertThat(decides(first, "APPROVE")).contains("note bad", "somebody else has to approve");
        assertThat(theEventsOf(anna).count("sales.refund-requested")).isZero();
        assertThat(decides(second, "APPROVE")).contains("note good");

        theEventsOf(anna)
                .include(
                        "sales.refund-proposed",
                        "sales.refund-approved",
                        "sales.refund-requested",
                        "sales.payment-refunded",
                        "access.grant-revoked");
        assertThat(second.sees("/admin/refunds")).doesNotContain(payment());
        second.waitsFor("/admin/payments/" + payment(), "decided by staff:owner-");
    }

    @Test
    void itStaysWhereTheOtherOneSaysNo() {
        assertThat(asks("6000")).contains("note good");

        assertThat(decides(second, "DECLINE")).contains("note good");
        assertThat(decides(second, "APPROVE")).contains("note bad");

        theEventsOf(anna).include("sales.refund-proposed", "sales.refund-declined");
        assertThat(theEventsOf(anna).count("sales.refund-requested")).isZero();
    }

    private String payment() {
        return theEventsOf(anna).field("sales.payment-requested", "payment");
    }

    private String asks(String amount) {
        String page = "/admin/payments/" + payment();
        return first.tries(page + "/refunds", "number", "1", "amount", amount, "reason", "unhappy");
    }

    private String decides(Staff who, String decision) {
        String refund = theEventsOf(anna).field("sales.refund-proposed", "refund");
        String path = "/admin/payments/" + payment() + "/refunds/" + refund;
        return who.tries(path, "decision", decision, "reason", "looked at it");
    }
}
