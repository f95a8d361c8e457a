package io.veilbot.bot.telegram;

import io.veilbot.bot.screen.Button;
import io.veilbot.bot.screen.Screen;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Buttons in Telegram's form. */
final class Keyboards {
    private Keyboards() {}

    static InlineKeyboardMarkup of(Screen screen) {
        return new InlineKeyboardMarkup(screen.rows().stream().map(Keyboards::row).toList());
    }

    private static InlineKeyboardRow row(List<Button> buttons) {
        return new InlineKeyboardRow(buttons.stream().map(Keyboards::button).toList());
    }

    private static InlineKeyboardButton button(Button button) {
        var made = new InlineKeyboardButton(button.label());
        switch (button) {
            case Button.Tap tap -> made.setCallbackData(tap.data());
            case Button.Link link -> made.setUrl(link.page().toString());
            case Button.Copy copy -> made.setCopyText(new CopyTextButton(copy.text()));
        }
        return made;
    }
}
