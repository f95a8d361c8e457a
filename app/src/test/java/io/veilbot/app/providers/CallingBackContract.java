package io.veilbot.app.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.RefundId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a provider promises besides that keeps invoices under ids of its own, calls back about them,
 * tells what it keeps, and gives back parts.
 */
abstract class CallingBackContract extends FailingContract {

    private static final int FORGERIES = 2_500;

    CallingBackContract(Site site) {
        super(site);
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "timeout-after-create, 0", "error-500-after-create, 0"})
    void opensOneInvoiceHoweverOftenItIsAskedFor(String fault, int value) {
        PaymentId payment = payment();
        String prepared = prepared(payment);
        if (!fault.equals("none")) {
            outside.fails(fault, value);
            assertThat(open(payment, prepared)).isInstanceOf(Outcome.Unknown.class);
        }

        var first = done(open(payment, prepared));

        assertThat(done(open(payment, prepared))).isEqualTo(first);
        assertThat(outside.count(site.opened(), payment.value())).isEqualTo(1);
        assertThat(first.payLink().getPath()).endsWith("/" + first.providerPaymentId());
    }

    @Test
    void tellsWhatItKeeps() {
        assertThat(money(seen(paid(payment())).outcome()).fee())
                .hasValueSatisfying(
                        fee -> assertThat(fee.minor()).isBetween(1L, site.price().minor() / 10));
    }

    @Test
    void seesThatItsTimeRanOut() {
        PaymentId payment = payment();
        String id = opened(payment).providerPaymentId();

        outside.person("expire", id);

        assertThat(seen(id).outcome()).isEqualTo(new PaymentOutcome.Expired(id));
        assertThat(open(payment, prepared(payment))).isNotInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void tellsTheAmountAndTheCurrencyThatTheProviderShows() {
        String id = paid(payment());

        outside.fails("lie-amount", "298.99");
        assertThat(money(seen(id).outcome()).amount())
                .isEqualTo(Money.parse("298.99", site.price().currency()));
        outside.fails("other-currency", "USD");
        assertThat(money(seen(id).outcome()).amount().currency().name()).isEqualTo("USD");
        outside.fails("other-currency", "KZT");
        assertThat(done(provider.lookUp(id))).isInstanceOf(Sighting.Strange.class);
    }

    @Test
    void takesACallbackForAHint() {
        String id = paid(payment());

        assertThat(provider.read(outside.door.about(id))).isEqualTo(new Hint.LookAt(id));
        assertThat(outside.door.about(id).headers().keySet()).containsAll(provider.proofs());
    }

    @Test
    void believesNoCallbackThatWasForgedOrAltered() {
        String unpaid = opened(payment()).providerPaymentId();
        String paid = paid(payment());
        CallbackMessage genuine = outside.door.about(paid);

        for (CallbackMessage forged : forgeries(genuine, paid, unpaid)) {
            pointsAtNoOtherMoney(forged, paid);
        }
        assertThat(provider.lookUp(unpaid)).isInstanceOf(Outcome.Pending.class);
    }

    /** Four providers call back: ten thousand of them. */
    @Test
    void twoThousandFiveHundredForgeriesPointAtNoOtherMoney() {
        String unpaid = opened(payment()).providerPaymentId();
        String paid = paid(payment());
        CallbackMessage genuine = outside.door.about(paid);
        CallbackMessage other = outside.door.about(paid(payment()));

        var forgeries = new Forgeries(20_261_127, provider.proofs(), genuine, other);
        forgeries.some(FORGERIES).forEach(forged -> pointsAtNoOtherMoney(forged, paid));

        assertThat(provider.lookUp(unpaid)).isInstanceOf(Outcome.Pending.class);
        assertThat(provider.read(genuine)).isEqualTo(new Hint.LookAt(paid));
    }

    private void pointsAtNoOtherMoney(CallbackMessage forged, String paid) {
        Hint hint = provider.read(forged);
        if (site.signs()) {
            assertThat(hint).as(forged.text()).isInstanceOf(Hint.Forged.class);
        } else if (hint instanceof Hint.LookAt(String id) && !id.equals(paid)) {
            assertThat(provider.lookUp(id))
                    .as(forged.text())
                    .isInstanceOfAny(Outcome.Pending.class, Outcome.Refused.class);
        }
    }

    private static List<CallbackMessage> forgeries(
            CallbackMessage genuine, String paid, String unpaid) {
        var forgeries = new ArrayList<CallbackMessage>();
        Map<String, String> proof = genuine.headers();
        Instant now = genuine.arrivedAt();
        for (String body :
                List.of(
                        genuine.text().replace(paid, unpaid),
                        genuine.text().replace("299", "1"),
                        genuine.text() + " ",
                        "{}",
                        "[]",
                        "")) {
            forgeries.add(new CallbackMessage(proof, body.getBytes(StandardCharsets.UTF_8), now));
        }
        var wrong = new HashMap<>(proof);
        wrong.replaceAll((_, value) -> value.replace('a', 'b').replace('1', '2') + "0");
        forgeries.add(new CallbackMessage(wrong, genuine.body(), now));
        forgeries.add(new CallbackMessage(Map.of(), genuine.body(), now));
        return forgeries;
    }

    @Test
    void givesMoneyBackOnceUnderEachId() {
        PaymentId payment = payment();
        String money = paid(payment);

        Returned part = done(refund(payment, money, 1, "149.50"));
        assertThat(done(refund(payment, money, 1, "149.50"))).isEqualTo(part);
        Returned rest = done(refund(payment, money, 2, "149.50"));

        assertThat(part.intent()).contains(RefundId.of(payment, 1));
        assertThat(part.amount()).isEqualTo(Money.parse("149.50", site.price().currency()));
        assertThat(rest.providerRefundId()).isNotEqualTo(part.providerRefundId());
        assertThat(seen(money).returned()).containsExactly(part, rest);
        assertThat(outside.count(site.returned(), RefundId.of(payment, 1).value())).isEqualTo(1);
        assertThat(outside.count(site.returned(), RefundId.of(payment, 2).value())).isEqualTo(1);
    }
}
