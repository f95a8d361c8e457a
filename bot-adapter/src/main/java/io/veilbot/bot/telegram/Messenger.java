package io.veilbot.bot.telegram;

import io.veilbot.bot.screen.Screen;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerPreCheckoutQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Says things in chats. Never throws for what Telegram answers; never tries twice by itself. */
public final class Messenger {
    private static final String HTML = "HTML";

    private final TelegramClient client;

    Messenger(TelegramClient client) {
        this.client = client;
    }

    /** Speaks as the bot whose token the address has. */
    public static Messenger to(TelegramAddress address) {
        return new Messenger(
                new OkHttpTelegramClient(Wires.forCalls(), address.token(), address.url()));
    }

    /** A new message. */
    public Reply send(long chat, Screen screen) {
        var message =
                SendMessage.builder()
                        .chatId(chat)
                        .text(screen.html())
                        .parseMode(HTML)
                        .linkPreviewOptions(noPreview())
                        .replyMarkup(Keyboards.of(screen))
                        .build();
        return Replies.attempt(0, () -> client.execute(message).getMessageId());
    }

    /** Another text in a message that has no picture. */
    public Reply edit(long chat, long messageId, Screen screen) {
        var edit =
                EditMessageText.builder()
                        .chatId(chat)
                        .messageId(Math.toIntExact(messageId))
                        .text(screen.html())
                        .parseMode(HTML)
                        .linkPreviewOptions(noPreview())
                        .replyMarkup(Keyboards.of(screen))
                        .build();
        return Replies.attempt(messageId, () -> same(messageId, client.execute(edit)));
    }

    /**
     * Turns a message into a picture with a caption, whatever it was before. Doing it twice shows
     * the same.
     *
     * @param screen its text is the caption, at most 1024 characters
     */
    public Reply editToPhoto(long chat, long messageId, Screen screen, byte[] png) {
        var photo = new InputMediaPhoto(new ByteArrayInputStream(png), "key.png");
        photo.setCaption(screen.html());
        photo.setParseMode(HTML);
        var edit =
                EditMessageMedia.builder()
                        .chatId(chat)
                        .messageId(Math.toIntExact(messageId))
                        .media(photo)
                        .replyMarkup(Keyboards.of(screen))
                        .build();
        return Replies.attempt(messageId, () -> same(messageId, client.execute(edit)));
    }

    public Reply delete(long chat, long messageId) {
        var delete = new DeleteMessage(Long.toString(chat), Math.toIntExact(messageId));
        return Replies.attempt(messageId, () -> same(messageId, client.execute(delete)));
    }

    /**
     * Stops a button from spinning.
     *
     * @param toast shown for a moment, at most 200 characters; empty shows nothing
     */
    public Reply answer(String callbackId, String toast) {
        var answer = new AnswerCallbackQuery(callbackId);
        if (!toast.isEmpty()) {
            answer.setText(toast);
        }
        return Replies.attempt(0, () -> same(0, client.execute(answer)));
    }

    /** Lets somebody pay who is about to. */
    public Reply consent(String queryId) {
        var yes = new AnswerPreCheckoutQuery(queryId, true);
        return Replies.attempt(0, () -> same(0, client.execute(yes)));
    }

    /**
     * Keeps somebody from paying.
     *
     * @param why shown to them
     */
    public Reply decline(String queryId, String why) {
        var no = new AnswerPreCheckoutQuery(queryId, false, why);
        return Replies.attempt(0, () -> same(0, client.execute(no)));
    }

    /**
     * Tells Telegram the menu of commands.
     *
     * @param languageCode two letters; empty for everybody who has no menu of their own
     */
    public Reply introduce(List<BotCommand> commands, String languageCode) {
        var menu = new SetMyCommands(commands);
        if (!languageCode.isEmpty()) {
            menu.setLanguageCode(languageCode);
        }
        return Replies.attempt(0, () -> same(0, client.execute(menu)));
    }

    /** What this bot is called in links; empty if Telegram does not say. */
    public Optional<String> username() {
        try {
            return Optional.ofNullable(client.execute(new GetMe()).getUserName());
        } catch (TelegramApiException e) {
            return Optional.empty();
        }
    }

    private static long same(long messageId, Serializable ignored) {
        return messageId;
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }
}
