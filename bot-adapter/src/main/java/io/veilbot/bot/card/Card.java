package io.veilbot.bot.card;

import io.veilbot.bot.screen.Screen;
import io.veilbot.bot.telegram.Messenger;
import io.veilbot.bot.telegram.Reply;

/** Shows screens on the one live card of a chat. */
public final class Card {
    private final Chats chats;
    private final Messenger messenger;

    public Card(Chats chats, Messenger messenger) {
        this.chats = chats;
        this.messenger = messenger;
    }

    /** Edits the card; sends it anew where there is none, or none that can be edited. */
    public Reply turn(Chat chat, Screen screen) {
        if (chat.card().isEmpty()) {
            return lay(chat, screen);
        }
        Reply reply = messenger.edit(chat.chatId(), chat.card().get(), screen);
        return reply instanceof Reply.Gone ? lay(chat, screen) : reply;
    }

    /**
     * Makes a new message the card, where the person looks. The one before is taken first, so that
     * nothing can have become of it what must stay, and then removed.
     */
    public Reply renew(Chat chat, Screen screen) {
        var before = chats.takeCard(chat.customer());
        Reply reply = lay(chat, screen);
        // One that stays behind does no harm: its buttons answer that they are out of date.
        before.ifPresent(old -> messenger.delete(chat.chatId(), old));
        return reply;
    }

    private Reply lay(Chat chat, Screen screen) {
        Reply reply = messenger.send(chat.chatId(), screen);
        if (reply instanceof Reply.Done done) {
            chats.putCard(chat.customer(), done.messageId());
        }
        return reply;
    }
}
