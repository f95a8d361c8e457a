package io.veilbot.app.providers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Secret;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.app.providers.Site.Login;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import io.veilbot.integrations.stripe.StripeCheckout;
import io.veilbot.integrations.stripe.StripeSettings;
import io.veilbot.sandbox.stripe.StripeStandIn;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StripeContractTest extends CallingBackContract {

    StripeContractTest() {
        super(
                Site.callingBack(
                        "stripe",
                        "session-created",
                        "refund-created",
                        true,
                        StripeContractTest::adapter));
    }

    private static PaymentProvider adapter(URI sandbox, Login login, Caller caller, Clock clock) {
        var settings =
                new StripeSettings(
                        sandbox.resolve("/stripe/"),
                        new Secret(
                                login == Login.RIGHT ? StripeStandIn.SECRET_KEY : "sk_test_wrong"),
                        new Secret(StripeStandIn.WEBHOOK_SECRET),
                        URI.create("https://shop.example/paid"),
                        URI.create("https://shop.example/left"),
                        Duration.ofHours(2));
        return new StripeCheckout(caller, settings, new ObjectMapper(), clock);
    }

    @Test
    void takesNoCallbackWhoseSignatureIsFiveMinutesOld() {
        String id = paid(payment());
        CallbackMessage genuine = outside.door.about(id);

        assertThat(provider.read(arriving(genuine, Duration.ofMinutes(4))))
                .isEqualTo(new Hint.LookAt(id));
        assertThat(provider.read(arriving(genuine, Duration.ofMinutes(6))))
                .isEqualTo(new Hint.Forged("signature"));
    }

    private static CallbackMessage arriving(CallbackMessage genuine, Duration later) {
        return new CallbackMessage(
                genuine.headers(), genuine.body(), genuine.arrivedAt().plus(later));
    }

    @Test
    void aDeclinedCardLeavesThePageOpenForAnother() {
        String id = opened(payment()).providerPaymentId();

        outside.person("decline", id);

        assertThat(outside.count("payment-failed", id)).isEqualTo(1);
        assertThat(provider.lookUp(id)).isInstanceOf(Outcome.Pending.class);
        pays(id);
        assertThat(money(seen(id).outcome()).instrument()).isEqualTo("card");
    }

    @Test
    void whatTheBankTookBackIsNoRefund() {
        PaymentId payment = payment();
        String id = paid(payment);
        Returned back = done(refund(payment, id, 1, "100.00"));

        outside.person("charge-back", id);

        var taken = (Sighting.TakenBack) done(provider.lookUp(id));
        assertThat(taken.amount()).isEqualTo(site.price());
        assertThat(taken.reason()).isEqualTo("fraudulent");
        assertThat(taken.money().intent()).contains(payment);
        assertThat(taken.money().returned()).containsExactly(back);
        assertThat(refund(payment, id, 2, "199.00"))
                .isEqualTo(new Outcome.Refused<>("charge_disputed"));
    }

    @Test
    void findsThePageByThePaymentThatACallbackOfARefundNames() {
        PaymentId payment = payment();
        String id = paid(payment);
        Returned back = done(refund(payment, id, 1, "100.00"));

        Hint hint = provider.read(outside.door.about("\"charge.refunded\""));

        assertThat(hint).isInstanceOf(Hint.LookAt.class);
        String intent = ((Hint.LookAt) hint).providerPaymentId();
        assertThat(intent).startsWith("pi_");
        assertThat(seen(intent).providerPaymentId()).startsWith("cs_");
        assertThat(seen(id).returned()).containsExactly(back);
        assertThat(provider.lookUp("pi_unknown")).isEqualTo(new Outcome.Refused<>("not_found"));
    }
}
