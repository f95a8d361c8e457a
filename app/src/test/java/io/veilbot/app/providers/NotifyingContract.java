package io.veilbot.app.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.Sighting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a provider promises besides that keeps invoices under ids of its own and calls back. */
abstract class NotifyingContract extends FailingContract {

    private static final int FORGERIES = 2_500;

    NotifyingContract(Site site) {
        super(site);
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
            pointsAtNoOtherMoney(forged, genuine, Set.of(paid));
        }
        assertThat(provider.lookUp(unpaid)).isInstanceOf(Outcome.Pending.class);
    }

    /** Four providers call back: ten thousand of them. */
    @Test
    void twoThousandFiveHundredForgeriesPointAtNoOtherMoney() {
        String unpaid = opened(payment()).providerPaymentId();
        String paid = paid(payment());
        String others = paid(payment());
        CallbackMessage genuine = outside.door.about(paid);

        var forgeries =
                new Forgeries(20_261_127, provider.proofs(), genuine, outside.door.about(others));
        forgeries
                .some(FORGERIES)
                .forEach(forged -> pointsAtNoOtherMoney(forged, genuine, Set.of(paid, others)));

        assertThat(provider.lookUp(unpaid)).isInstanceOf(Outcome.Pending.class);
        assertThat(provider.read(genuine)).isEqualTo(new Hint.LookAt(paid));
    }

    private void pointsAtNoOtherMoney(
            CallbackMessage forged, CallbackMessage genuine, Set<String> paid) {
        Hint hint = provider.read(forged);
        if (site.signs() || !proof(forged).equals(proof(genuine))) {
            assertThat(hint).as(forged.text()).isInstanceOf(Hint.Forged.class);
        } else if (hint instanceof Hint.LookAt(String id) && !paid.contains(id)) {
            assertThat(provider.lookUp(id))
                    .as(forged.text())
                    .isInstanceOfAny(Outcome.Pending.class, Outcome.Refused.class);
        }
    }

    private List<String> proof(CallbackMessage message) {
        return provider.proofs().stream()
                .sorted()
                .map(name -> message.headers().getOrDefault(name, ""))
                .toList();
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
}
