package io.veilbot.web.pages;

import io.veilbot.api.Money;
import io.veilbot.api.MoneyLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much of one payment support may give back without asking anybody. */
@Component
class SupportLimit {

    private final MoneyLimits most;

    /**
     * @param setting amounts such as {@code 1000 RUB, 500 XTR}; of other currencies nothing
     */
    SupportLimit(
            @Value("${veilbot.staff.support-refunds:1000 RUB, 500 XTR, 10 USDT}") String setting) {
        this.most = MoneyLimits.parse(setting);
    }

    /**
     * @param before what of the same payment went back or is to
     */
    boolean covers(Money wanted, Money before) {
        return most.cover(wanted, before.minor());
    }
}
