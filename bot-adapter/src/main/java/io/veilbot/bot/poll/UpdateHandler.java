package io.veilbot.bot.poll;

/** Who understands updates. Handling one twice does no harm. */
public interface UpdateHandler {
    /**
     * @param json the update as Telegram sent it
     * @throws TelegramSilentException if Telegram must be asked again later
     */
    void handle(String json);

    /** Tells the person that their update could not be handled. */
    void apologise(String json);
}
