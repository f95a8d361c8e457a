package io.veilbot.app.providers;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Secret;
import io.veilbot.app.providers.Site.Login;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.yookassa.YooKassa;
import io.veilbot.integrations.yookassa.YooKassaSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

class YooKassaContractTest extends KeepingContract {

    YooKassaContractTest() {
        super(
                Site.callingBack(
                        "yookassa",
                        "payment-created",
                        "refund-succeeded",
                        false,
                        YooKassaContractTest::adapter));
    }

    private static PaymentProvider adapter(URI sandbox, Login login, Caller caller, Clock clock) {
        var settings =
                new YooKassaSettings(
                        sandbox.resolve("/yookassa/v3/"),
                        Counterpart.SHOP,
                        new Secret(login == Login.RIGHT ? Counterpart.SECRET : "test_wrong"),
                        URI.create("https://shop.example/"),
                        Duration.ofHours(1),
                        List.of());
        return new YooKassa(caller, settings, new ObjectMapper(), clock);
    }
}
