package io.veilbot.bot.notice;

import io.veilbot.api.Queries;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.sales.RenewalQuery.FindRenewal;
import io.veilbot.api.sales.RenewalQuery.RenewalView;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.screen.LifeScreen;
import io.veilbot.bot.screen.Places;
import io.veilbot.bot.screen.RenewalScreen;
import io.veilbot.bot.screen.Screen;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What is told about access while it lasts. Whatever is no longer true is not told. */
final class LifeDrafts {
    private static final int MOST = 80;

    /** After this nobody believes in it any more. */
    private static final Duration CHARGED_WITHIN = Duration.ofHours(1);

    private final Queries queries;
    private final Places places;
    private final Clock clock;

    LifeDrafts(Queries queries, Places places, Clock clock) {
        this.queries = queries;
        this.places = places;
        this.clock = clock;
    }

    /** Only of the end that counts now: a renewal has made another one. */
    Draft endsSoon(Notice notice, Chat chat) {
        return about(
                notice,
                view -> {
                    if (!Optional.of(view.endsAt()).equals(notice.validUntil())) {
                        return Draft.otherwise(notice, "another end counts");
                    }
                    Instant now = clock.instant();
                    return view.validAt(now)
                            ? endsSoon(notice, chat, view)
                            : new Draft.Nothing("it has ended");
                });
    }

    /** What renews by itself is announced once; whatever goes wrong afterwards, that is told. */
    private Draft endsSoon(Notice notice, Chat chat, SubscriptionView view) {
        var renewal = renewal(view);
        if (renewal.isEmpty()) {
            return beside(LifeScreen.endsSoon(chat.texts(), view.endsAt(), left(view)));
        }
        return notice.kind() == NoticeKind.ENDS_IN_THREE_DAYS
                ? beside(RenewalScreen.soon(chat.texts(), renewal.get(), view.endsAt()))
                : new Draft.Nothing("it renews by itself");
    }

    /** To the nearest hour: it is said a moment after it was exactly so. */
    private Duration left(SubscriptionView view) {
        return Duration.between(clock.instant(), view.endsAt()).plusMinutes(30);
    }

    Draft ended(Notice notice, Chat chat) {
        return about(
                notice,
                view -> {
                    if (view.validAt(clock.instant())) {
                        return Draft.otherwise(notice, "it goes on");
                    }
                    return isBeingCharged(view)
                            ? new Draft.NotYet("Telegram may be charging for it just now")
                            : beside(LifeScreen.ended(chat.texts()));
                });
    }

    /** Telegram charges when a period of its own is over, which is about when access is. */
    private boolean isBeingCharged(SubscriptionView view) {
        return clock.instant().isBefore(view.endsAt().plus(CHARGED_WITHIN))
                && renewal(view).filter(it -> it.offer().fitsStandingOrder()).isPresent();
    }

    private Optional<RenewalView> renewal(SubscriptionView view) {
        return queries.find(new FindRenewal(view.subscription())).filter(RenewalView::inForce);
    }

    /** Not if there is room again, nor if all is used: that is told apart. */
    Draft trafficLow(Notice notice, Chat chat) {
        return about(
                notice,
                view -> {
                    long percent = percentUsed(view);
                    return percent < MOST || percent >= 100
                            ? Draft.otherwise(notice, percent + " % are used")
                            : beside(LifeScreen.trafficLow(chat.texts(), percent));
                });
    }

    Draft trafficOut(Notice notice, Chat chat) {
        Instant until = notice.validUntil().orElse(notice.occurredAt());
        return about(
                notice,
                view ->
                        percentUsed(view) < 100
                                ? Draft.otherwise(notice, "there is room again")
                                : beside(LifeScreen.trafficOut(chat.texts(), until)));
    }

    Draft trafficOver(Notice notice, Chat chat) {
        return about(
                notice,
                view ->
                        percentUsed(view) < 100
                                ? Draft.otherwise(notice, "there is room again")
                                : beside(LifeScreen.trafficOver(chat.texts())));
    }

    Draft paused(Notice notice, Chat chat) {
        return held(notice, Hold.PAUSE, LifeScreen.paused(chat.texts(), places));
    }

    Draft withheld(Notice notice, Chat chat) {
        return held(notice, Hold.STAFF, LifeScreen.withheld(chat.texts(), places));
    }

    private Draft held(Notice notice, Hold hold, Screen screen) {
        return about(
                notice,
                view ->
                        view.holds().contains(hold)
                                ? beside(screen)
                                : Draft.otherwise(notice, "nothing withholds it"));
    }

    Draft resumed(Notice notice, Chat chat) {
        return about(
                notice,
                view ->
                        view.usableAt(clock.instant())
                                ? beside(LifeScreen.resumed(chat.texts(), view.validity()))
                                : Draft.otherwise(notice, "it does not go on"));
    }

    /** In whole percent, rounded down; nothing of what has no limit. */
    private static long percentUsed(SubscriptionView view) {
        var limit = view.allowance();
        if (limit.unlimited() || view.metered() == 0) {
            return 0;
        }
        return view.metered() >= limit.bytes()
                ? 100
                : BigInteger.valueOf(view.metered())
                        .multiply(BigInteger.valueOf(100))
                        .divide(BigInteger.valueOf(limit.bytes()))
                        .longValueExact();
    }

    private Draft about(Notice notice, Function<SubscriptionView, Draft> words) {
        return queries.find(new FindSubscription(new SubscriptionId(notice.subject())))
                .map(words)
                .orElseGet(() -> new Draft.NotYet("the subscription is not in the read model yet"));
    }

    private static Draft beside(Screen screen) {
        return new Draft.Beside(screen);
    }
}
