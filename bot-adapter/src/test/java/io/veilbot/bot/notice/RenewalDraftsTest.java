package io.veilbot.bot.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.Validity;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.api.sales.RenewalQuery.FindRenewal;
import io.veilbot.api.sales.RenewalQuery.RenewalView;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.screen.Places;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of an end that renews by itself. */
class RenewalDraftsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(1));
    private static final CustomerId ANNA = new CustomerId("customer-anna");
    private static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(ANNA, 1);
    private static final Money PRICE = new Money(29900, Currency.RUB);
    private static final Terms MONTH =
            new Terms(
                    Map.of(Language.RU, "1 месяц", Language.EN, "1 month"),
                    AccessPeriod.months(1),
                    Allowance.UNLIMITED,
                    new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 3),
                    List.of(PRICE),
                    List.of(),
                    1);
    private static final Offer OFFER = Offer.atListPrice(new TariffId("tariff-a"), 1, MONTH, PRICE);
    private static final Offer IN_STARS = inStars();

    private static Offer inStars() {
        var price = new Money(230, Currency.XTR);
        var terms =
                new Terms(
                        MONTH.names(),
                        AccessPeriod.days(30),
                        MONTH.allowance(),
                        MONTH.entitlement(),
                        List.of(price),
                        List.of(),
                        1);
        return Offer.atListPrice(new TariffId("tariff-b"), 1, terms, price);
    }

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
    void isAnnouncedWithThePriceAndTheCard() {
        assertThat(said(NoticeKind.ENDS_IN_THREE_DAYS, Optional.empty()))
                .contains("renews by itself", "299 ₽", "MIR •• 4444");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDS_IN_A_DAY", "ENDS_IN_TWO_HOURS"})
    void isAnnouncedOnce(NoticeKind later) {
        assertThat(draft(later, Optional.empty())).isInstanceOf(Draft.Nothing.class);
    }

    @Test
    void isNoMatterOnceItWasStopped() {
        assertThat(said(NoticeKind.ENDS_IN_A_DAY, Optional.of(RenewalEnding.PERSON)))
                .contains("ends in 1 day");
    }

    @Test
    void theEndIsNotToldWhileTelegramMayBeCharging() {
        var soon = END.plus(Duration.ofMinutes(59));
        assertThat(ended(IN_STARS, soon)).isInstanceOf(Draft.NotYet.class);
        assertThat(ended(OFFER, soon)).isInstanceOf(Draft.Beside.class);
        assertThat(ended(IN_STARS, END.plus(Duration.ofHours(1)))).isInstanceOf(Draft.Beside.class);
    }

    private static Draft ended(Offer offer, Instant now) {
        var places = new Places(URI.create("https://shop.example"), "");
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new LifeDrafts(new Known(Optional.empty(), offer), places, clock)
                .ended(notice(NoticeKind.ENDED), CHAT);
    }

    private static String said(NoticeKind kind, Optional<RenewalEnding> ending) {
        var draft = draft(kind, ending);
        assertThat(draft).isInstanceOf(Draft.Beside.class);
        return ((Draft.Beside) draft).screen().html();
    }

    private static Draft draft(NoticeKind kind, Optional<RenewalEnding> ending) {
        var places = new Places(URI.create("https://shop.example"), "");
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new LifeDrafts(new Known(ending, OFFER), places, clock).endsSoon(notice(kind), CHAT);
    }

    private static Notice notice(NoticeKind kind) {
        return new Notice(
                "notice-1",
                ANNA,
                kind,
                "end-1",
                SUBSCRIPTION.value(),
                NOW,
                Optional.of(END),
                1,
                false,
                Optional.empty());
    }

    private record Known(Optional<RenewalEnding> ending, Offer offer) implements Queries {
        @Override
        public <R> R ask(Query<R> query) {
            return find(query).orElseThrow();
        }

        @Override
        public <R> Optional<R> find(Query<R> query) {
            Object answer =
                    switch (query) {
                        case FindSubscription _ -> subscription();
                        case FindRenewal _ -> renewal();
                        default -> throw new IllegalArgumentException(query.toString());
                    };
            return Optional.of(query.answerType().cast(answer));
        }

        private RenewalView renewal() {
            return new RenewalView(
                    RenewalId.of(SUBSCRIPTION),
                    SUBSCRIPTION,
                    offer,
                    "yookassa",
                    "MIR •• 4444",
                    NOW,
                    ending);
        }

        private static SubscriptionView subscription() {
            return new SubscriptionView(
                    SUBSCRIPTION,
                    ANNA,
                    "token-1",
                    NOW,
                    new Validity(END, Optional.empty(), false),
                    Set.of(),
                    Optional.empty(),
                    Allowance.ofBytes(100),
                    0,
                    0,
                    Optional.empty(),
                    0,
                    0,
                    List.of());
        }
    }
}
