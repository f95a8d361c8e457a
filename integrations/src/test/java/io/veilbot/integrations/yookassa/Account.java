package io.veilbot.integrations.yookassa;

import io.veilbot.api.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Accounts of a shop at a provider that answers on this machine. */
final class Account {

    static final ReceiptSettings RECEIPTS =
            new ReceiptSettings(true, "till@shop.example", "", "Доступ к VPN", 1, 2);

    private Account() {}

    /** One step, no receipts. */
    static YooKassaSettings at(int port) {
        return at(port, List.of(), ReceiptSettings.NONE);
    }

    static YooKassaSettings at(int port, List<String> twoStep, ReceiptSettings receipts) {
        return at(URI.create("http://127.0.0.1:" + port + "/yookassa/v3"), twoStep, receipts);
    }

    static YooKassaSettings at(URI url, List<String> twoStep, ReceiptSettings receipts) {
        return new YooKassaSettings(
                url,
                "100500",
                new Secret("test_key"),
                URI.create("https://shop.example/back"),
                Duration.ofHours(1),
                twoStep,
                receipts,
                List.of());
    }
}
