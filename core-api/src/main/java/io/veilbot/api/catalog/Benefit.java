package io.veilbot.api.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.veilbot.api.Money;

/** What a promo code gives. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Benefit.PercentOff.class, name = "percent"),
    @JsonSubTypes.Type(value = Benefit.AmountOff.class, name = "amount"),
    @JsonSubTypes.Type(value = Benefit.FreeDays.class, name = "days")
})
public sealed interface Benefit {

    /**
     * A part of the price.
     *
     * @param percent 1 to 99; what is left to pay is rounded up to a whole minor unit
     */
    record PercentOff(int percent) implements Benefit {
        public PercentOff {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException("a percentage off is 1 to 99");
            }
        }
    }

    /**
     * A fixed amount of prices in its own currency; at least one minor unit is left to pay.
     *
     * @param amount above zero
     */
    record AmountOff(Money amount) implements Benefit {
        public AmountOff {
            if (amount.minor() <= 0) {
                throw new IllegalArgumentException("an amount off is above zero");
            }
        }
    }

    /**
     * Access without paying.
     *
     * @param days at least 1
     */
    record FreeDays(int days) implements Benefit {
        public FreeDays {
            if (days < 1 || days > 366) {
                throw new IllegalArgumentException("free days are 1 to 366");
            }
        }
    }
}
