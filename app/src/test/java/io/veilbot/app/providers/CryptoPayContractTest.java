package io.veilbot.app.providers;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Secret;
import io.veilbot.app.providers.Site.Login;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.cryptopay.CryptoPay;
import io.veilbot.integrations.cryptopay.CryptoPaySettings;
import io.veilbot.integrations.payments.PaymentProvider;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

class CryptoPayContractTest extends CallingBackContract {

    CryptoPayContractTest() {
        super(
                Site.callingBack(
                        "cryptopay",
                        "invoice-created",
                        "transfer-completed",
                        true,
                        CryptoPayContractTest::adapter));
    }

    private static PaymentProvider adapter(URI sandbox, Login login, Caller caller, Clock clock) {
        var settings =
                new CryptoPaySettings(
                        sandbox.resolve("/cryptopay/api/"),
                        new Secret(login == Login.RIGHT ? Counterpart.APP : "100500:wrong"),
                        List.of("USDT", "TON"),
                        URI.create("https://shop.example/"),
                        Duration.ofHours(1));
        return new CryptoPay(caller, settings, Site.PAYER, new ObjectMapper(), clock);
    }
}
