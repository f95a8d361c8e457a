package io.veilbot.bot.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Language;
import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.Validity;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.CustomerView;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.api.sales.RenewalQuery.FindRenewal;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.screen.Places;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was true when it was to be told may not be any more when it is told. */
class LifeDraftsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(1));
    private static final CustomerId ANNA = new CustomerId("customer-anna");
    private static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(ANNA, 1);
    private static final Chat CHAT =
            new Chat(
                    ANNA,
                    5,
                    Language.EN,
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    @Test
    void remindsOfTheEndThatCounts() {
        assertThat(told(NoticeKind.ENDS_IN_A_DAY, END, 1, until(END))).contains("ends in 1 day");
    }

    @Test
    void looksAgainBeforeItBelievesThatAnotherEndCounts() {
        var renewed = until(END.plus(Duration.ofDays(30)));
        assertThat(draft(NoticeKind.ENDS_IN_A_DAY, END, 1, renewed))
                .isInstanceOf(Draft.NotYet.class);
        assertThat(draft(NoticeKind.ENDS_IN_A_DAY, END, Draft.LOOKS + 1, renewed))
                .isInstanceOf(Draft.Nothing.class);
    }

    @Test
    void doesNotAnnounceAnEndThatHasCome() {
        assertThat(draft(NoticeKind.ENDS_IN_TWO_HOURS, NOW, 1, until(NOW)))
                .isInstanceOf(Draft.Nothing.class);
    }

    @Test
    void saysThatAccessHasEndedUnlessItGoesOn() {
        assertThat(told(NoticeKind.ENDED, NOW, 1, until(NOW))).contains("has ended");
        assertThat(draft(NoticeKind.ENDED, NOW, Draft.LOOKS + 1, until(END)))
                .isInstanceOf(Draft.Nothing.class);
    }

    @ParameterizedTest
    @CsvSource({"79, false", "80, true", "99, true", "100, false"})
    void saysThatMostIsUsedWhileThatIsSo(long used, boolean so) {
        assertThat(isTold(NoticeKind.TRAFFIC_LOW, used)).isEqualTo(so);
    }

    @ParameterizedTest
    @CsvSource({"99, false", "100, true", "150, true"})
    void saysThatAllIsUsedWhileThatIsSo(long used, boolean so) {
        assertThat(isTold(NoticeKind.TRAFFIC_OUT, used)).isEqualTo(so);
        assertThat(isTold(NoticeKind.TRAFFIC_OVER, used)).isEqualTo(so);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, false",
        "true, false, false, true",
        "false, true, false, true",
        "false, false, true, true"
    })
    void leavesInPeaceWhoeverIsBlockedOrGone(
            boolean blocked, boolean unreachable, boolean erased, boolean quiet) {
        var known = new Known(until(END), person(blocked, unreachable, erased));
        assertThat(new Reach(known).isQuiet(ANNA)).isEqualTo(quiet);
    }

    @Test
    void saysUnaskedOnlyWhatNobodyWaitsFor() {
        assertThat(Arrays.stream(NoticeKind.values()).filter(NoticeKind::unasked))
                .contains(NoticeKind.REWARDED, NoticeKind.ENDED, NoticeKind.TRAFFIC_OVER)
                .doesNotContain(NoticeKind.KEY_READY, NoticeKind.REFUNDED, NoticeKind.RESUMED);
    }

    private static boolean isTold(NoticeKind kind, long used) {
        var view = subscription(END, used);
        return draft(kind, END, Draft.LOOKS + 1, view) instanceof Draft.Beside;
    }

    private static String told(NoticeKind kind, Instant end, int attempt, SubscriptionView view) {
        var draft = draft(kind, end, attempt, view);
        assertThat(draft).isInstanceOf(Draft.Beside.class);
        return ((Draft.Beside) draft).screen().html();
    }

    private static Draft draft(NoticeKind kind, Instant end, int attempt, SubscriptionView view) {
        var known = new Known(view, person(false, false, false));
        var places = new Places(URI.create("https://shop.example"), "");
        var life = new LifeDrafts(known, places, Clock.fixed(NOW, ZoneOffset.UTC));
        var notice = notice(kind, end, attempt);
        return switch (kind) {
            case ENDED -> life.ended(notice, CHAT);
            case TRAFFIC_LOW -> life.trafficLow(notice, CHAT);
            case TRAFFIC_OUT -> life.trafficOut(notice, CHAT);
            case TRAFFIC_OVER -> life.trafficOver(notice, CHAT);
            default -> life.endsSoon(notice, CHAT);
        };
    }

    private static Notice notice(NoticeKind kind, Instant end, int attempt) {
        return new Notice(
                "notice-1",
                ANNA,
                kind,
                "end-1",
                SUBSCRIPTION.value(),
                NOW,
                Optional.of(end),
                attempt,
                false,
                Optional.empty());
    }

    private static SubscriptionView until(Instant end) {
        return subscription(end, 0);
    }

    private static SubscriptionView subscription(Instant end, long used) {
        return new SubscriptionView(
                SUBSCRIPTION,
                ANNA,
                "token-1",
                NOW,
                new Validity(end, Optional.empty(), false),
                Set.of(),
                Optional.empty(),
                Allowance.ofBytes(100),
                used,
                used,
                Optional.empty(),
                0,
                0,
                List.of());
    }

    private static CustomerView person(boolean blocked, boolean unreachable, boolean erased) {
        return new CustomerView(
                ANNA,
                "5",
                "Anna",
                Language.EN,
                blocked,
                unreachable,
                false,
                0,
                false,
                erased,
                Optional.empty(),
                NOW);
    }

    private record Known(SubscriptionView subscription, CustomerView person) implements Queries {
        @Override
        public <R> R ask(Query<R> query) {
            return find(query).orElseThrow();
        }

        @Override
        public <R> Optional<R> find(Query<R> query) {
            Object answer =
                    switch (query) {
                        case FindSubscription _ -> subscription;
                        case FindCustomer _ -> person;
                        case FindRenewal _ -> null;
                        default -> throw new IllegalArgumentException(query.toString());
                    };
            return Optional.ofNullable(answer).map(query.answerType()::cast);
        }
    }
}
