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
import io.veilbot.integrations.platega.Platega;
import io.veilbot.integrations.platega.PlategaSettings;
import io.veilbot.sandbox.platega.PlategaStandIn;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It mints its ids, and can neither be asked for what it made nor to give money back. */
class PlategaContractTest extends NotifyingContract {

    PlategaContractTest() {
        super(
                Site.callingBack(
                        "platega",
                        "transaction-made",
                        "transaction-given-back",
                        false,
                        PlategaContractTest::adapter));
    }

    private static PaymentProvider adapter(URI sandbox, Login login, Caller caller, Clock clock) {
        var settings =
                new PlategaSettings(
                        sandbox.resolve("/platega/"),
                        PlategaStandIn.MERCHANT,
                        new Secret(login == Login.RIGHT ? PlategaStandIn.SECRET : "wrong"),
                        "sbp",
                        URI.create("https://shop.example/"),
                        false,
                        Duration.ofMinutes(15));
        return new Platega(caller, settings, new ObjectMapper(), clock);
    }

    @Test
    void whoseAnswerWasLostRunsOutAndAnotherIsPaid() {
        PaymentId payment = payment();
        String prepared = prepared(payment);
        outside.fails("timeout-after-create", 0);
        assertThat(open(payment, prepared)).isInstanceOf(Outcome.Unknown.class);

        String shown = done(open(payment, prepared)).providerPaymentId();
        pays(shown);

        assertThat(seen(shown).intent()).contains(payment);
        assertThat(outside.count(site.opened(), payment.value())).isEqualTo(2);
        assertThat(outside.count("transaction-confirmed", payment.value())).isEqualTo(1);
    }

    @Test
    void readsItsPriceInBothShapes() {
        String id = paid(payment());
        var asObject = money(seen(id).outcome()).amount();

        outside.fails("details-as-text", 0);

        assertThat(money(seen(id).outcome()).amount()).isEqualTo(asObject).isEqualTo(site.price());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "no-payload"})
    void theRereadSaysWhoseItIsWhateverTheCallbackSays(String fault) {
        PaymentId payment = payment();
        String id = opened(payment).providerPaymentId();
        if (!fault.equals("none")) {
            outside.fails(fault, 0);
        }

        pays(id);

        CallbackMessage callback = outside.door.about(id);
        assertThat(callback.text().contains(payment.value())).isEqualTo(fault.equals("none"));
        assertThat(provider.read(callback)).isEqualTo(new Hint.LookAt(id));
        assertThat(seen(id).intent()).contains(payment);
    }

    @Test
    void seesThatTheBankTookTheMoneyBack() {
        PaymentId payment = payment();
        String id = paid(payment);

        outside.person("charge-back", id);

        var back = (Sighting.TakenBack) done(provider.lookUp(id));
        assertThat(back.providerPaymentId()).isEqualTo(id);
        assertThat(back.amount()).isEqualTo(site.price());
        assertThat(back.reason()).isEqualTo("chargebacked");
        assertThat(back.money().intent()).contains(payment);
        assertThat(money(back.money().outcome()).amount()).isEqualTo(site.price());
    }

    @Test
    void seesWhatWasGivenBackInTheCabinet() {
        String id = paid(payment());

        outside.person("give-back", id);

        assertThat(seen(id).returned())
                .containsExactly(new Returned(id, Optional.empty(), site.price()));
    }

    @ParameterizedTest
    @CsvSource({"x-merchantid", "x-secret"})
    void believesNobodyWithoutBothHeaders(String header) {
        CallbackMessage genuine = outside.door.about(paid(payment()));
        for (String shown : List.of("", "wrong", genuine.headers().get(header) + " ")) {
            var headers = new HashMap<>(genuine.headers());
            headers.put(header, shown);

            assertThat(
                            provider.read(
                                    new CallbackMessage(
                                            headers, genuine.body(), genuine.arrivedAt())))
                    .as(shown)
                    .isEqualTo(new Hint.Forged("headers"));
        }
    }

    @Test
    void saysThatItHasNoListAndGivesNothingBack() {
        PaymentId payment = payment();
        String money = paid(payment);

        assertThat(provider.keepsList()).isFalse();
        assertThat(provider.paidSince(Instant.EPOCH, Optional.empty()))
                .isEqualTo(new Outcome.Refused<>("no-list"));
        assertThat(refund(payment, money, 1, site.price()))
                .isEqualTo(new Outcome.Refused<>("only-by-hand"));
        assertThat(seen(money).returned()).isEmpty();
    }
}
