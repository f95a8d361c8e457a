package io.veilbot.bot.dialog;

import io.veilbot.bot.screen.Screen;

/** Where a person looks: the card they tapped, or the end of the chat where they wrote. */
interface Scene {
    void show(Screen screen);
}
