package io.veilbot.app.bot;

import io.veilbot.bot.notice.NoticeKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a person does and what the shop tells by itself, both at the same moment. */
class TakingTurnsTest extends Conversation {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    @Test
    void whoeverGoesBackIsNotLedToTheOrderAgain() {
        meanwhile.set(kind -> {
            if (kind == NoticeKind.INVOICE_READY) {
                // A tap lasts until it is answered, which is when its turn has come.
                Thread.ofVirtual().start(() -> chris.press("Back"));
                chris.seesWithin(LONG_ENOUGH, "How long shall it be");
            }
        });
        chris.say("/start");
        chris.card("A fast VPN");
        chris.press("1 month");

        chris.eventually("it is told", () -> count("state in ('sent', 'dropped')") == 1);
        chris.card("How long shall it be");
    }
}
