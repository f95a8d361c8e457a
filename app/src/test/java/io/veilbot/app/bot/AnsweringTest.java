package io.veilbot.app.bot;

import io.veilbot.api.people.CustomerCommand.RecordBotBlocked;
import org.junit.jupiter.api.Test;

/** Nobody is answered with silence. */
class AnsweringTest extends Conversation {
    @Test
    void answersEverythingInTheChosenLanguage() {
        chris.say("hello?");
        chris.card("did not quite get");
        chris.press("🇷🇺");
        chris.card("Быстрый VPN");
        chris.say("/keys");
        chris.card("Ключей пока нет");
        chris.eventually("the card before is gone", () -> chris.fromBot().size() == 1);
    }

    @Test
    void recordsWhoBlockedTheBot() {
        chris.say("/start");
        chris.card("A fast VPN");
        chris.blocksTheBot();
        chris.eventually(
                "the block is recorded",
                () -> shop.commands.stream().anyMatch(RecordBotBlocked.class::isInstance));
    }
}
