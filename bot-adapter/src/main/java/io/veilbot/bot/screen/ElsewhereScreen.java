package io.veilbot.bot.screen;

import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.bot.text.Flags;
import io.veilbot.bot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where else a key may live, and what else it may speak. */
public final class ElsewhereScreen {
    private static final int COUNTRIES_SHOWN = 12;

    private ElsewhereScreen() {}

    /**
     * @param countries ISO 3166 alpha-2
     */
    public static Screen of(Texts texts, SubscriptionView its, List<String> countries) {
        List<List<Button>> rows = new ArrayList<>();
        countries.stream()
                .filter(country -> !allAre(its, country, KeyView::country))
                .limit(COUNTRIES_SHOWN)
                .forEach(country -> rows.add(row(named(texts, country), inCountry(its, country))));
        its.entitlement().map(Entitlement::protocols).orElse(List.of()).stream()
                .filter(protocol -> !allAre(its, protocol, KeyView::protocol))
                .forEach(protocol -> rows.add(row(named(texts, protocol), over(its, protocol))));
        String html = texts.say(rows.isEmpty() ? "elsewhere.none" : "elsewhere.title");
        var back = new TapData.Manage(ShortForm.of(its.subscription()));
        rows.add(List.of(new Button.Tap(texts.label("button.back"), back.written())));
        return new Screen(html, rows);
    }

    /** Then there is nothing to change to. */
    private static <T> boolean allAre(SubscriptionView its, T this_, Function<KeyView, T> what) {
        return its.liveKeys().stream().map(what).allMatch(this_::equals);
    }

    private static Change inCountry(SubscriptionView its, String country) {
        return ManageScreen.another(its, Optional.of(country), Optional.empty());
    }

    private static Change over(SubscriptionView its, Protocol protocol) {
        return ManageScreen.another(its, Optional.empty(), Optional.of(protocol));
    }

    private static String named(Texts texts, String country) {
        return Flags.of(country) + " " + Flags.name(country, texts.language());
    }

    private static String named(Texts texts, Protocol protocol) {
        return texts.label("protocol." + protocol);
    }

    private static List<Button> row(String label, Change change) {
        return List.of(new Button.Tap(label, new TapData.Ask(change).written()));
    }
}
