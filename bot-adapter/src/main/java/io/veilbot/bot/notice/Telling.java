package io.veilbot.bot.notice;

import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that is to be told.
 *
 * @param occasion what belongs together: within it a higher kind makes lower ones needless; an id
 * @param subject the payment, subscription, key, grant or gift it is about
 * @param occurredAt by the shop's clock
 * @param until an end that the event told, where it told one
 */
record Telling(
        NoticeKind kind,
        CustomerId customer,
        String occasion,
        String subject,
        Instant occurredAt,
        Optional<Instant> until) {

    Telling(
            NoticeKind kind,
            CustomerId customer,
            String occasion,
            String subject,
            Instant occurredAt) {
        this(kind, customer, occasion, subject, occurredAt, Optional.empty());
    }
}
