package io.veilbot.bot.dialog;

import io.veilbot.api.Queries;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.telegram.Messenger;
import io.veilbot.bot.text.Texts;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether somebody may pay, while they look at the button. Telegram gives it ten seconds, so
 * only this shop's own memory is asked; without an answer nothing is paid.
 */
final class Consents {
    private static final Logger LOG = LoggerFactory.getLogger(Consents.class);

    private final Queries queries;
    private final CustomerIds ids;
    private final Chats chats;
    private final Messenger messenger;
    private final Clock clock;

    Consents(Queries queries, CustomerIds ids, Chats chats, Messenger messenger, Clock clock) {
        this.queries = queries;
        this.ids = ids;
        this.chats = chats;
        this.messenger = messenger;
        this.clock = clock;
    }

    void answer(Incoming.WantsToPay asked) {
        Optional<String> obstacle = obstacle(asked);
        var reply =
                obstacle.isEmpty()
                        ? messenger.consent(asked.queryId())
                        : messenger.decline(asked.queryId(), textsOf(asked).label(obstacle.get()));
        LOG.debug("whoever wants to pay is answered: {}, {}", obstacle.orElse("yes"), reply);
    }

    private Optional<String> obstacle(Incoming.WantsToPay asked) {
        try {
            return asked.stars()
                    .payment()
                    .flatMap(payment -> queries.find(new FindPayment(payment)))
                    .filter(order -> order.customer().equals(ids.of(asked.person().telegramId())))
                    .map(order -> obstacle(order, asked.stars()))
                    .orElse(Optional.of("consent.unknown"));
        } catch (RuntimeException e) {
            LOG.error("an order that somebody wants to pay could not be looked at", e);
            return Optional.of("consent.sorry");
        }
    }

    private Optional<String> obstacle(PaymentView order, Stars stars) {
        if (order.confirmedAt().isPresent()) {
            return Optional.of("consent.paid");
        }
        boolean open =
                order.status() == PaymentStatus.OPEN
                        && order.openUntil().filter(clock.instant()::isBefore).isPresent();
        if (!open) {
            return Optional.of("consent.over");
        }
        return order.offer().price().equals(stars.money())
                ? Optional.empty()
                : Optional.of("consent.changed");
    }

    private Texts textsOf(Incoming.WantsToPay asked) {
        return chats.find(ids.of(asked.person().telegramId()))
                .map(Chat::texts)
                .orElseGet(() -> Texts.in(asked.person().language()));
    }
}
