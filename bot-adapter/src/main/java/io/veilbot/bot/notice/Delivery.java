package io.veilbot.bot.notice;

import io.veilbot.bot.card.Card;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.screen.QrPicture;
import io.veilbot.bot.telegram.Messenger;
import io.veilbot.bot.telegram.Reply;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts a draft into the chat. A message that stays is always an edit of a message whose id is
 * recorded before, because an edit can be repeated and a send cannot.
 */
final class Delivery {
    private final Messenger messenger;
    private final Card card;
    private final Chats chats;
    private final NoticeLog log;
    private final TransactionOperations transaction;

    Delivery(
            Messenger messenger,
            Card card,
            Chats chats,
            NoticeLog log,
            TransactionOperations transaction) {
        this.messenger = messenger;
        this.card = card;
        this.chats = chats;
        this.log = log;
        this.transaction = transaction;
    }

    /**
     * What came of it.
     *
     * @param silent it only changed a message, which makes no sound
     * @param once trying again might tell it twice
     */
    record Result(Reply reply, boolean silent, boolean once) {}

    Result onCard(Chat chat, Draft.OnCard draft) {
        return new Result(card.turn(chat, draft.screen()), true, false);
    }

    Result beside(Chat chat, Draft.Beside draft) {
        return new Result(messenger.send(chat.chatId(), draft.screen()), false, true);
    }

    Result keep(Notice notice, Chat chat, Draft.Kept draft) {
        Optional<Long> carrier =
                notice.carrier().or(() -> draft.below() ? Optional.empty() : takeCard(notice));
        if (carrier.isPresent()) {
            Reply reply = show(chat, carrier.get(), draft);
            if (!(reply instanceof Reply.Gone)) {
                return new Result(reply, !draft.below(), false);
            }
        }
        return new Result(anew(notice, chat, draft), false, false);
    }

    /** From here on the message is the notice's alone: no new card removes or rewrites it. */
    private Optional<Long> takeCard(Notice notice) {
        return transaction.execute(_ -> {
            Optional<Long> taken = chats.takeCard(notice.customer());
            taken.ifPresent(message -> log.carry(notice, message));
            return taken;
        });
    }

    private Reply anew(Notice notice, Chat chat, Draft.Kept draft) {
        Reply first = messenger.send(chat.chatId(), draft.first());
        if (!(first instanceof Reply.Done done)) {
            return first;
        }
        log.carry(notice, done.messageId());
        return show(chat, done.messageId(), draft);
    }

    private Reply show(Chat chat, long message, Draft.Kept draft) {
        return draft.picture()
                .map(text ->
                        messenger.editToPhoto(
                                chat.chatId(), message, draft.screen(), QrPicture.of(text)))
                .orElseGet(() -> messenger.edit(chat.chatId(), message, draft.screen()));
    }
}
