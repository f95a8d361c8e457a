package io.veilbot.app.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.bot.notice.NoticeKind;
import org.junit.jupiter.api.Test;

/** What is to be told is told once, whatever stops in between. */
class TellingOnceTest extends Conversation {
    @Test
    void showsOneKeyWhenThePlugIsPulledBetweenTellingAndRecording() {
        buy();
        plug.set(NoticeKind.KEY_READY::equals);
        shop.deliver(shop.payments().getFirst());
        chris.card("Your key is ready");
        chris.eventually("the plug is pulled", () -> !plug.get().test(NoticeKind.KEY_READY));
        stop();
        // The lease of the dead worker runs out.
        sql("update bot.notice set leased_until = now() - interval '1 second'");
        startAgain();
        chris.eventually("all is told", () -> count("state not in ('sent', 'dropped')") == 0);
        assertThat(chris.fromBot()).hasSize(1);
        assertThat(count("kind = 'KEY_READY' and state = 'sent' and attempt = 2")).isEqualTo(1);
    }

    @Test
    void tellsAgainAfterTelegramRecovers() {
        buy();
        stop();
        shop.deliver(shop.payments().getFirst());
        assertThat(count("kind = 'KEY_READY' and state = 'requested'")).isEqualTo(1);
        startAgain();
        chris.card("Your key is ready");
        assertThat(chris.fromBot()).hasSize(1);
    }
}
