package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Actor;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anna pays by card, whose money is earmarked first, or by SBP; the journal of YooKassa judges. */
class TwoStepsTest extends Story {

    private void choosesTheCard() {
        anna.opens().chooses("1 месяц").taps("🏦").isOffered("💳").goesToCheckout();
    }

    private void theNextAnswerIsLost(String fault) {
        outside.post(
                "/sandbox/faults",
                Map.of("standIn", "yookassa", "fault", fault, "value", 0, "times", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeout-after-create", "error-500-after-create"})
    void earmarkedMoneyIsTakenOnceThoughTheAnswerIsLost(String fault) {
        choosesTheCard();
        theNextAnswerIsLost(fault);

        anna.pays();
        timePassesUntil(anna, "Ваш ключ готов", "PT1M");

        holdsOneKey(anna);
        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
        assertThat(journal("payment-held")).isEqualTo(1);
        assertThat(journal("payment-succeeded")).isEqualTo(1);
        assertThat(asked("/capture")).isEqualTo(1);
        assertThat(journal("payment-canceled")).isZero();
    }

    @Test
    void earmarkedMoneyThatWasNotAgreedIsLetGo() {
        choosesTheCard();
        theProviderSays("lie-amount", "298.99");

        anna.pays();

        anna.sees("Платёж отменён");
        String about = "yookassa:" + anna.checkout();
        String kind = Soon.there("a case", () -> theEventsOf(anna).caseAbout(about), () -> about);
        assertThat(kind).isEqualTo("MONEY_WITHOUT_INTENT");
        assertThat(theEventsOf(anna).count("sales.payment-confirmed")).isZero();
        wasLetGoOnce();
    }

    @Test
    void earmarkedMoneyForAnOrderThatEndedIsLetGo() {
        choosesTheCard();
        theShopBelievesItExpired();
        anna.sees("Время на оплату вышло");

        anna.pays();

        Soon.so(
                "it is let go",
                () -> journal("payment-canceled") == 1,
                () -> journal("payment-canceled"));
        timePasses("PT10M");
        assertThat(theEventsOf(anna).count("sales.payment-confirmed")).isZero();
        assertThat(anna.countOf("ss://")).isZero();
        wasLetGoOnce();
    }

    private void wasLetGoOnce() {
        assertThat(journal("payment-canceled")).isEqualTo(1);
        assertThat(asked("/cancel")).isEqualTo(1);
        assertThat(asked("/capture")).isZero();
        assertThat(journal("payment-succeeded")).isZero();
    }

    private void theShopBelievesItExpired() {
        var payment = new PaymentId(theEventsOf(anna).field("sales.payment-requested", "payment"));
        var expired = new PaymentOutcome.Expired(anna.checkout());
        happens(new RecordPaymentOutcome(payment, expired, SeenBy.POLL), Actor.system("story"));
    }

    @Test
    void whoeverChoosesSbpPaysByIt() {
        anna.opens().chooses("1 месяц").taps("⚡").isOffered("💳").goesToCheckout();
        HttpResponse<String> page =
                outside.page("/sandbox/checkout/" + anna.checkout(), "text/html");
        assertThat(page.body()).contains("СБП").doesNotContain("4444");

        anna.pays();

        holdsOneKey(anna);
        assertThat(theEventsOf(anna).field("sales.payment-confirmed", "instrument"))
                .isEqualTo("sbp");
        assertThat(theEventsOf(anna).count("access.period-granted")).isEqualTo(1);
        assertThat(journal("payment-succeeded")).isEqualTo(1);
        assertThat(journal("payment-held")).isZero();
    }

    /** How often the provider's journal says this of what Anna pays for. */
    private long journal(String what) {
        return outside.get("/sandbox/journal?standIn=yookassa&what=" + what)
                .valueStream()
                .filter(entry -> entry.toString().contains(anna.checkout()))
                .count();
    }

    /** How often the shop asked for this of what Anna pays for. */
    private long asked(String deed) {
        return outside.get("/sandbox/journal?standIn=yookassa&what=asked")
                .valueStream()
                .map(entry -> entry.at("/data/path").asText())
                .filter(path -> path.endsWith(anna.checkout() + deed))
                .count();
    }
}
