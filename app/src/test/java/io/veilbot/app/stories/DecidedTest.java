package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.web.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that differs is what a person decided that it is. */
class DecidedTest extends Story {

    private final Staff support = Staff.of(shop, Role.SUPPORT);

    @BeforeEach
    void aKopekIsMissing() {
        anna.opens().chooses("1 месяц");
        theProviderSays("lie-amount", "298.99");
        anna.pays();
        theEventsOf(anna)
                .are("sales.payment-requested", "sales.invoice-opened", "sales.payment-mismatched");
    }

    @Test
    void acceptedItIsThePrice() {
        decide("ACCEPT", "a kopek is a kopek");

        holdsOneKey(anna);
        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-mismatched",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
    }

    @Test
    void refundedItGoesBackAndGivesNothing() {
        decide("REFUND", "not what was agreed");

        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-mismatched",
                        "sales.refund-requested",
                        "sales.payment-refunded");
        assertThat(theEventsOf(anna).field("sales.payment-refunded", "amount.minor"))
                .isEqualTo("29899");
        support.waitsFor(page(), "298.99 ₽");
    }

    @Test
    void dismissedItStaysWhereItIs() {
        decide("DISMISS", "settled by letter");

        timePasses("PT1H");
        theEventsOf(anna)
                .are("sales.payment-requested", "sales.invoice-opened", "sales.payment-mismatched");
        assertThat(anna.countOf("ss://")).isZero();
    }

    private String page() {
        return "/admin/payments/" + theEventsOf(anna).field("sales.payment-requested", "payment");
    }

    private void decide(String decision, String reason) {
        String payment = theEventsOf(anna).field("sales.payment-requested", "payment");
        support.decides(payment, decision, reason);
    }
}
