package io.veilbot.integrations.cryptopay;

import io.veilbot.api.Money;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.cryptopay.PaidReader.Coins;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Which coins a part of the price is: the same share of what came, whatever they are worth by now.
 */
final class Share {

    private Share() {}

    static Outcome<Coins> of(StrictJson invoice, Money part) {
        if (!InvoiceReader.status(invoice).equals("paid")) {
            return new Outcome.Refused<>("not_paid");
        }
        Optional<Money> price =
                InvoiceReader.price(invoice)
                        .filter(whole -> whole.currency() == part.currency())
                        .filter(whole -> whole.minor() >= part.minor());
        Coins came = PaidReader.coins(invoice);
        Optional<Asset> asset = Asset.of(came.asset());
        return price.isEmpty() || asset.isEmpty()
                ? new Outcome.Refused<>("not_a_part_of_it")
                : new Outcome.Done<>(share(came, part, price.get(), asset.get()));
    }

    /** Rounded down to what can be sent. */
    private static Coins share(Coins came, Money part, Money price, Asset asset) {
        var amount =
                came.amount()
                        .multiply(BigDecimal.valueOf(part.minor()))
                        .divide(
                                BigDecimal.valueOf(price.minor()),
                                asset.decimals(),
                                RoundingMode.DOWN);
        return new Coins(came.asset(), amount);
    }
}
