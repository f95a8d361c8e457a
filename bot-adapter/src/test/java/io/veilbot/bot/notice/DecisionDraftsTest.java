package io.veilbot.bot.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Language;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant.Source;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.Validity;
import io.veilbot.api.people.CustomerId;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.screen.Places;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff decided is told while it is so, and where nothing else tells it. */
class DecisionDraftsTest {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Instant END = NOW.plus(Duration.ofDays(10));
    private static final Instant SET = NOW.plus(Duration.ofDays(3));
    private static final Optional<Instant> NONE = Optional.empty();
    private static final Allowance LIMIT = Allowance.ofBytes(7L << 30);
    static final CustomerId ANNA = new CustomerId("customer-anna");
    static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(ANNA, 1);
    static final GrantId GRANT = GrantId.ofDecision(SUBSCRIPTION, "1");
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
    void tellsTheDateThatWasSetAndNoOtherOne() {
        var set = with(new Validity(END, Optional.of(SET), false));
        assertThat(told(NoticeKind.END_SET, SET, set)).contains("25 November 2026", "lifted");
        assertThat(isTold(NoticeKind.END_SET, END, set)).isFalse();
        assertThat(isTold(NoticeKind.END_LIFTED, SET, set)).isFalse();
        assertThat(isTold(NoticeKind.END_SET, SET, with(new Validity(END, NONE, false)))).isFalse();
    }

    @Test
    void tellsThatTheOwnDateCountsAgain() {
        var own = with(new Validity(END, NONE, false));
        assertThat(told(NoticeKind.END_LIFTED, SET, own)).contains("2 December 2026");
    }

    @Test
    void leavesAnEndToWhateverTellsOfIt() {
        var over = with(new Validity(END, Optional.of(NOW), false));
        assertThat(isTold(NoticeKind.END_SET, NOW, over)).isFalse();
        var nothingLeft = with(new Validity(NOW, NONE, false));
        assertThat(isTold(NoticeKind.END_LIFTED, NOW, nothingLeft)).isFalse();
        assertThat(isTold(NoticeKind.VIP_ENDED, NOW, nothingLeft)).isFalse();
    }

    @Test
    void saysNothingOfDatesWhileThereIsNoEnd() {
        var vip = with(new Validity(END, Optional.of(SET), true));
        assertThat(isTold(NoticeKind.END_SET, SET, vip)).isFalse();
        assertThat(told(NoticeKind.VIP_GIVEN, SET, vip)).contains("VIP");
        assertThat(isTold(NoticeKind.VIP_ENDED, SET, vip)).isFalse();
    }

    @Test
    void tellsTheEndThatCountsOnceVipIsOver() {
        var own = with(new Validity(END, NONE, false));
        assertThat(told(NoticeKind.VIP_ENDED, SET, own)).contains("2 December 2026");
        assertThat(isTold(NoticeKind.VIP_GIVEN, SET, own)).isFalse();
    }

    @Test
    void tellsTheLimitThatCounts() {
        var plain = with(new Validity(END, NONE, false));
        var limited = plain.limitedTo(LIMIT);
        assertThat(told(NoticeKind.LIMIT_SET, END, limited)).contains("7 GB");
        assertThat(isTold(NoticeKind.LIMIT_LIFTED, END, limited)).isFalse();
        assertThat(told(NoticeKind.LIMIT_LIFTED, END, plain)).contains("100 GB");
        assertThat(isTold(NoticeKind.LIMIT_SET, END, plain)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PAUSED, , false",
        "PAUSED, PAUSE, true",
        "PAUSED, STAFF, false",
        "WITHHELD, STAFF, true",
        "WITHHELD, PAUSE, false",
        "RESUMED, , true",
        "RESUMED, PAUSE, false",
        "RESUMED, TRAFFIC, false"
    })
    void tellsOfAHoldWhileItHolds(NoticeKind kind, Hold hold, boolean so) {
        var holds = hold == null ? Set.<Hold>of() : Set.of(hold);
        var known = with(new Validity(END, NONE, false)).heldFor(holds);
        assertThat(isTold(kind, END, known)).isEqualTo(so);
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void tellsWhatWasTakenUnlessItsMoneyTells(Source source) {
        var known = with(new Validity(END, NONE, false)).taken(source, Share.ALL);
        assertThat(isTold(NoticeKind.TAKEN_BACK, END, known)).isEqualTo(source != Source.PAYMENT);
    }

    @Test
    void looksAgainUntilItIsSeenThatSomethingWasTaken() {
        var known = with(new Validity(END, NONE, false)).taken(Source.ADMIN, Share.NONE);
        assertThat(draft(NoticeKind.TAKEN_BACK, END, known)).isInstanceOf(Draft.NotYet.class);
        var taken = with(new Validity(END, NONE, false)).taken(Source.ADMIN, Share.ALL);
        assertThat(told(NoticeKind.TAKEN_BACK, END, taken)).contains("5 days", "2 December 2026");
    }

    private static boolean isTold(NoticeKind kind, Instant until, KnownAccess known) {
        return draft(kind, until, known) instanceof Draft.Beside;
    }

    private static String told(NoticeKind kind, Instant until, KnownAccess known) {
        var draft = draft(kind, until, known);
        assertThat(draft).isInstanceOf(Draft.Beside.class);
        return ((Draft.Beside) draft).screen().html();
    }

    private static Draft draft(NoticeKind kind, Instant until, KnownAccess known) {
        var places = new Places(URI.create("https://shop.example"), "");
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var life = new LifeDrafts(known, places, clock);
        var decisions = new DecisionDrafts(known, places, clock);
        var notice = notice(kind, until);
        return switch (kind) {
            case PAUSED -> life.paused(notice, CHAT);
            case WITHHELD -> life.withheld(notice, CHAT);
            case RESUMED -> life.resumed(notice, CHAT);
            case END_SET -> decisions.endSet(notice, CHAT);
            case END_LIFTED -> decisions.endLifted(notice, CHAT);
            case LIMIT_SET -> decisions.limitSet(notice, CHAT);
            case LIMIT_LIFTED -> decisions.limitLifted(notice, CHAT);
            case VIP_GIVEN -> decisions.vipGiven(notice, CHAT);
            case VIP_ENDED -> decisions.vipEnded(notice, CHAT);
            case TAKEN_BACK -> decisions.takenBack(notice, CHAT);
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static Notice notice(NoticeKind kind, Instant until) {
        String subject = kind == NoticeKind.TAKEN_BACK ? GRANT.value() : SUBSCRIPTION.value();
        return new Notice(
                "notice-1",
                ANNA,
                kind,
                "decision-1",
                subject,
                NOW,
                Optional.of(until),
                Draft.LOOKS + 1,
                false,
                Optional.empty());
    }

    private static KnownAccess with(Validity validity) {
        return new KnownAccess(validity, Set.of(), Optional.empty(), List.of());
    }
}
