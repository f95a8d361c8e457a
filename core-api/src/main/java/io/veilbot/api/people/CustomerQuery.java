package io.veilbot.api.people;

import io.veilbot.api.Language;
import io.veilbot.api.Query;
import java.time.Instant;

/** What can be asked about customers. */
public sealed interface CustomerQuery<R> extends Query<R> {

    /** One customer; nothing to tell before registration. */
    record FindCustomer(CustomerId customer) implements CustomerQuery<CustomerView> {
        @Override
        public Class<CustomerView> answerType() {
            return CustomerView.class;
        }
    }

    /**
     * @param telegramId decimal digits; personal
     * @param name personal
     * @param blocked by staff
     * @param unreachable the person blocked the bot
     */
    record CustomerView(
            CustomerId customer,
            String telegramId,
            String name,
            Language language,
            boolean blocked,
            boolean unreachable,
            Instant registeredAt) {}
}
