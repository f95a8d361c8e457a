package io.veilbot.bot.screen;

import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.bot.text.Figures;
import io.veilbot.bot.text.Flags;
import io.veilbot.bot.text.Html;
import io.veilbot.bot.text.Texts;
import io.veilbot.bot.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everything somebody has. */
public final class KeysScreen {
    /** Keys with long links still fit into one message of 4096 characters. */
    private static final int KEYS_SHOWN = 5;

    private KeysScreen() {}

    public static Screen of(
            Texts texts, List<SubscriptionView> subscriptions, Instant now, Places places) {
        if (subscriptions.isEmpty()) {
            String html = texts.say("keys.title") + "\n\n" + texts.say("keys.none");
            return new Screen(html, List.of(List.of(Buttons.tariffs(texts))));
        }
        List<String> parts = new ArrayList<>(List.of(texts.say("keys.title")));
        List<List<Button>> rows = new ArrayList<>();
        for (SubscriptionView subscription : subscriptions) {
            parts.add(state(texts, subscription, now));
            if (subscription.validAt(now)) {
                describe(texts, subscription, places, parts, rows);
                rows.add(List.of(manage(texts, subscription)));
            }
        }
        rows.add(List.of(Buttons.renew(texts), Buttons.help(texts)));
        rows.add(List.of(Buttons.invite(texts)));
        return new Screen(String.join("\n\n", parts), rows);
    }

    private static Button manage(Texts texts, SubscriptionView subscription) {
        var data = new TapData.Manage(ShortForm.of(subscription.subscription()));
        return new Button.Tap(texts.label("button.manage"), data.written());
    }

    /** Until when, what withholds it, and how much has flowed. */
    static String state(Texts texts, SubscriptionView subscription, Instant now) {
        List<String> lines = new ArrayList<>(List.of(time(texts, subscription, now)));
        if (subscription.validAt(now)) {
            subscription.holds().stream()
                    .sorted()
                    .forEach(hold -> lines.add(texts.say("keys.hold." + hold)));
            if (!subscription.allowance().unlimited()) {
                lines.add(traffic(texts, subscription));
            }
        }
        return String.join("\n", lines);
    }

    private static String time(Texts texts, SubscriptionView subscription, Instant now) {
        if (subscription.validity().waived()) {
            return texts.say("keys.endless");
        }
        String end = Times.moment(subscription.endsAt(), texts.language());
        if (!subscription.validAt(now)) {
            return texts.say("keys.ended", end);
        }
        Duration left = Duration.between(now, subscription.endsAt());
        return texts.say("keys.valid", end, Times.left(left, texts));
    }

    private static String traffic(Texts texts, SubscriptionView subscription) {
        long limit = subscription.allowance().bytes();
        return texts.say(
                "keys.traffic",
                Figures.gigabytes(Math.min(subscription.metered(), limit), texts.language()),
                Figures.gigabytes(limit, texts.language()));
    }

    private static void describe(
            Texts texts,
            SubscriptionView subscription,
            Places places,
            List<String> parts,
            List<List<Button>> rows) {
        List<KeyView> keys = subscription.liveKeys().stream().limit(KEYS_SHOWN).toList();
        if (keys.isEmpty()) {
            if (subscription.holds().isEmpty()) {
                parts.add(texts.say("keys.making"));
            }
            return;
        }
        keys.forEach(key -> parts.add(describe(texts, key)));
        var connect = places.connect(subscription.token());
        rows.add(List.of(new Button.Link(texts.label("button.connect"), connect)));
        String token = subscription.token();
        if (keys.size() == 1) {
            keys.getFirst()
                    .accessLink()
                    .map(link -> KeyScreen.copy(texts, "button.copy", link, token, places))
                    .ifPresent(copy -> rows.add(List.of(copy)));
        } else {
            String all = places.subscription(token).toString();
            rows.add(List.of(KeyScreen.copy(texts, "button.copy", all, token, places)));
        }
    }

    private static String describe(Texts texts, KeyView key) {
        Html link = key.accessLink().map(Html::code).orElse(new Html(""));
        return texts.say("keys.key", Flags.of(key.country()), key.serverName(), link);
    }
}
