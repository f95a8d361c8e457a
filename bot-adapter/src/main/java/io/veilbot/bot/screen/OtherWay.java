package io.veilbot.bot.screen;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.bot.text.Figures;
import io.veilbot.bot.text.Texts;
import java.util.Optional;

/**
 * Another way to pay what the card shows.
 *
 * @param price in its currency; empty while it is not known what a discount leaves of it
 */
public record OtherWay(PaymentMethod method, Currency currency, Optional<Money> price) {

    Button button(Texts texts) {
        String name = texts.labelOr("method." + method.value(), method.value());
        String label =
                price.map(money -> name + " · " + Figures.price(money, texts.language()))
                        .orElse(name);
        return new Button.Tap(label, new TapData.PayBy(ShortForm.of(method, currency)).written());
    }
}
