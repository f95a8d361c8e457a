package io.veilbot.bot.dialog;

import io.veilbot.api.Language;
import io.veilbot.bot.telegram.Messenger;
import io.veilbot.bot.telegram.Reply;
import io.veilbot.bot.text.Texts;
import io.veilbot.bot.work.Backoff;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** Tells Telegram the menu of commands, in each language, until Telegram has heard it. */
final class Introduction implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);
    private static final List<String> COMMANDS =
            List.of(
                    "start",
                    "buy",
                    "keys",
                    "invite",
                    "gift",
                    "promo",
                    "help",
                    "paysupport",
                    "terms",
                    "language");
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    private final Messenger messenger;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    Introduction(Messenger messenger) {
        this.messenger = messenger;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("telegram-introduction").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            for (int failures = 1; running && !introduced(); failures++) {
                Thread.sleep(BACKOFF.after(failures));
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** English for everybody who has no menu in their own language. */
    private boolean introduced() {
        return introduced(Language.EN, "") && introduced(Language.RU, "ru");
    }

    private boolean introduced(Language language, String code) {
        var texts = Texts.in(language);
        var menu =
                COMMANDS.stream()
                        .map(name -> new BotCommand(name, texts.label("command." + name)))
                        .toList();
        Reply reply = messenger.introduce(menu, code);
        if (!(reply instanceof Reply.Done)) {
            LOG.warn("the menu of commands is not set yet: {}", reply);
        }
        return reply instanceof Reply.Done;
    }
}
