package io.veilbot.bot.dialog;

import io.veilbot.api.people.CustomerId;

/** Who a Telegram account is in this shop. */
public interface CustomerIds {
    CustomerId of(long telegramId);

    /**
     * Derives them under the shop's key.
     *
     * @param key the secret of this shop; never changes once people have registered
     */
    static CustomerIds keyed(byte[] key) {
        byte[] own = key.clone();
        return telegramId -> CustomerId.ofTelegram(telegramId, own);
    }
}
