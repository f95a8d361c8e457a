package io.veilbot.bot.notice;

import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something to tell, leased to whoever tells it.
 *
 * @param occasion what belongs together; an id
 * @param subject the payment, subscription, key, grant or gift it is about
 * @param occurredAt by the shop's clock
 * @param validUntil the end that the event told, where it told one
 * @param attempt counts from 1; recording what became of it needs it
 * @param interrupted an attempt before this one ended without a record
 * @param carrier the message that is this notice's own, once it has one
 */
record Notice(
        String id,
        CustomerId customer,
        NoticeKind kind,
        String occasion,
        String subject,
        Instant occurredAt,
        Optional<Instant> validUntil,
        int attempt,
        boolean interrupted,
        Optional<Long> carrier) {}
