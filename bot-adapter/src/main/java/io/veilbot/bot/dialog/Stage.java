package io.veilbot.bot.dialog;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.people.CustomerCommand.RecordBotBlocked;
import io.veilbot.bot.card.Card;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.poll.TelegramSilentException;
import io.veilbot.bot.screen.Screen;
import io.veilbot.bot.telegram.Reply;
import java.time.Duration;

/** Shows screens to whoever just wrote or tapped. */
final class Stage {
    private final Card card;
    private final Commands commands;

    Stage(Card card, Commands commands) {
        this.card = card;
        this.commands = commands;
    }

    /** On the card where it is. */
    void turn(Chat chat, Screen screen) {
        settle(chat, card.turn(chat, screen));
    }

    /** At the end of the chat, below what the person just wrote. */
    void renew(Chat chat, Screen screen) {
        settle(chat, card.renew(chat, screen));
    }

    private void settle(Chat chat, Reply reply) {
        switch (reply) {
            case Reply.Done _ -> {}
            case Reply.Blocked _ ->
                    commands.send(new RecordBotBlocked(chat.customer()), Actor.system("bot"));
            case Reply.Busy busy -> throw new TelegramSilentException("429", busy.silence());
            case Reply.Unsent unsent ->
                    throw new TelegramSilentException(unsent.reason(), Duration.ZERO);
            case Reply.Unknown unknown ->
                    throw new TelegramSilentException(unknown.reason(), Duration.ZERO);
            case Reply.Gone _ -> throw new IllegalStateException("a new message is gone");
            case Reply.Rejected rejected -> throw new IllegalStateException(rejected.reason());
        }
    }
}
