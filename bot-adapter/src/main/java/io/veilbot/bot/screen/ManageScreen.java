package io.veilbot.bot.screen;

import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.sales.RenewalQuery.RenewalView;
import io.veilbot.bot.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody can change about a subscription. Whatever stops working is asked about first. */
public final class ManageScreen {
    private ManageScreen() {}

    /**
     * @param renewal in force; empty if it does not renew by itself
     */
    public static Screen of(
            Texts texts, SubscriptionView its, Optional<RenewalView> renewal, Instant now) {
        String id = ShortForm.of(its.subscription());
        List<List<Button>> rows = new ArrayList<>();
        if (its.holds().contains(Hold.PAUSE)) {
            rows.add(row(texts, "button.resume", new TapData.Do(new Change.Resume(id))));
        }
        if (its.usableAt(now)) {
            var another = another(its, Optional.empty(), Optional.empty());
            rows.add(row(texts, "button.new.key", new TapData.Ask(another)));
            rows.add(row(texts, "button.elsewhere", new TapData.Elsewhere(id)));
            rows.add(row(texts, "button.new.link", new TapData.Ask(rotation(its))));
            if (!its.validity().waived()) {
                rows.add(row(texts, "button.pause", new TapData.Ask(new Change.Pause(id))));
            }
        }
        renewal.ifPresent(_ -> rows.add(List.of(RenewalScreen.stop(texts, its.subscription()))));
        rows.add(List.of(Buttons.keys(texts)));
        List<String> parts =
                new ArrayList<>(
                        List.of(texts.say("manage.title"), KeysScreen.state(texts, its, now)));
        renewal.map(known -> RenewalScreen.state(texts, known)).ifPresent(parts::add);
        return new Screen(String.join("\n\n", parts), rows);
    }

    /** What stops working, and the second tap that means it. */
    public static Screen confirm(Texts texts, Change change) {
        return new Screen(
                texts.say(key(change) + ".ask"),
                List.of(
                        row(texts, "button.yes", new TapData.Do(change)),
                        row(texts, "button.back", new TapData.Manage(change.subscription()))));
    }

    public static Screen done(Texts texts, Change change) {
        return new Screen(texts.say(key(change) + ".done"), List.of(List.of(Buttons.keys(texts))));
    }

    static Change another(
            SubscriptionView its, Optional<String> country, Optional<Protocol> protocol) {
        String id = ShortForm.of(its.subscription());
        return new Change.Replace(id, its.replacements() + 1, country, protocol);
    }

    private static Change rotation(SubscriptionView its) {
        return new Change.Rotate(ShortForm.of(its.subscription()), its.rotation() + 1);
    }

    private static List<Button> row(Texts texts, String label, TapData data) {
        return List.of(new Button.Tap(texts.label(label), data.written()));
    }

    private static String key(Change change) {
        return switch (change) {
            case Change.Pause _ -> "pause";
            case Change.Resume _ -> "resume";
            case Change.StopRenewing _ -> "unrenew";
            case Change.Rotate _ -> "rotate";
            case Change.Replace _ -> "replace";
        };
    }
}
