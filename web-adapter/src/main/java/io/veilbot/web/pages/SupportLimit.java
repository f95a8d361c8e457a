package io.veilbot.web.pages;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much of one payment support may give back without asking anybody. */
@Component
class SupportLimit {

    private final Map<Currency, Money> most = new EnumMap<>(Currency.class);

    /**
     * @param setting amounts such as {@code 1000 RUB, 500 XTR}; of other currencies nothing
     */
    SupportLimit(
            @Value("${veilbot.staff.support-refunds:1000 RUB, 500 XTR, 10 USDT}") String setting) {
        for (String part : setting.strip().split("\\s*,\\s*", -1)) {
            String[] words = part.split(" ", 2);
            Currency currency = Currency.valueOf(words[1]);
            most.put(currency, Money.parse(words[0], currency));
        }
    }

    /**
     * @param before what of the same payment went back or is to
     */
    boolean covers(Money wanted, Money before) {
        Money limit = most.get(wanted.currency());
        return limit != null && wanted.minor() <= limit.minor() - before.minor();
    }
}
