package io.veilbot.app.providers;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Secret;
import io.veilbot.app.providers.Site.Login;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.stripe.StripeCheckout;
import io.veilbot.integrations.stripe.StripeSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

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
                        new Secret(login == Login.RIGHT ? Counterpart.STRIPE : "sk_test_wrong"),
                        new Secret(Counterpart.STRIPE_SIGNS),
                        URI.create("https://shop.example/paid"),
                        URI.create("https://shop.example/left"),
                        Duration.ofHours(2));
        return new StripeCheckout(caller, settings, new ObjectMapper(), clock);
    }
}
