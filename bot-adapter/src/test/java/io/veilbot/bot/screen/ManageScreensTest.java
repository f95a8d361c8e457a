package io.veilbot.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Language;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.Validity;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralId;
import io.veilbot.api.people.ReferralQuery.ReferralList;
import io.veilbot.api.people.ReferralQuery.ReferralView;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.bot.screen.ThanksScreen.Claim;
import io.veilbot.bot.text.Texts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people change about their access, and what they may have for nothing, in every language. */
class ManageScreensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant END = Instant.parse("2026-12-22T12:00:00Z");
    private static final CustomerId ANNA = new CustomerId("customer-anna");
    private static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(ANNA, 1);
    private static final PaymentId PAYMENT = new PaymentId("payment-1");
    private static final Places PLACES = new Places(URI.create("https://shop.example/"), "");
    private static final Doors DOORS = what -> URI.create("https://t.me/veil_bot?start=" + what);

    @ParameterizedTest
    @EnumSource(Language.class)
    void managing(Language language) {
        var texts = Texts.in(language);
        Golden.screen("manage", language, ManageScreen.of(texts, having(), Optional.empty(), NOW));
        var paused = having(Hold.PAUSE);
        Golden.screen(
                "manage-paused", language, ManageScreen.of(texts, paused, Optional.empty(), NOW));
        var stopped = having(Hold.STAFF, Hold.TRAFFIC);
        Golden.screen(
                "manage-stopped", language, ManageScreen.of(texts, stopped, Optional.empty(), NOW));
        Golden.screen("keys-paused", language, KeysScreen.of(texts, List.of(paused), NOW, PLACES));
        var elsewhere = ElsewhereScreen.of(texts, having(), List.of("DE", "NL"));
        Golden.screen("elsewhere", language, elsewhere);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void changes(Language language) {
        var texts = Texts.in(language);
        var all =
                List.of(
                        new Change.Pause("abcdefghijklmnop"),
                        new Change.Resume("abcdefghijklmnop"),
                        new Change.StopRenewing("abcdefghijklmnop"),
                        new Change.Rotate("abcdefghijklmnop", 1),
                        new Change.Replace(
                                "abcdefghijklmnop", 1, Optional.of("DE"), Optional.empty()));
        for (Change change : all) {
            String name = change.written().replaceFirst(":.*", "");
            Golden.screen(name + "-ask", language, ManageScreen.confirm(texts, change));
            Golden.screen(name + "-done", language, ManageScreen.done(texts, change));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void forNothing(Language language) {
        var texts = Texts.in(language);
        for (Claim claim : Claim.values()) {
            Golden.screen("claimed-" + claim, language, ThanksScreen.claimed(texts, claim));
        }
        var link = DOORS.start("ref_0123456789abcdef0123456789abcdef");
        var week = AccessPeriod.days(7);
        var brought = new ReferralList(List.of(referral(true), referral(false)));
        Golden.screen("invite", language, InviteScreen.of(texts, link, week, brought, 7));
        Golden.screen("gifts-none", language, GiftScreen.list(texts, List.of(), DOORS));
    }

    @Test
    void offersNoPlaceThatTheKeyHasAlready() {
        var texts = Texts.in(Language.EN);
        assertThat(ElsewhereScreen.of(texts, having(), List.of("NL")).html())
                .isEqualTo(texts.say("elsewhere.none"));
    }

    private static ReferralView referral(boolean paid) {
        var boris = new CustomerId("customer-boris" + paid);
        Optional<PaymentId> payment = paid ? Optional.of(PAYMENT) : Optional.empty();
        var at = payment.map(_ -> NOW);
        return new ReferralView(ReferralId.of(boris), ANNA, boris, NOW, payment, at);
    }

    static SubscriptionView having(Hold... holds) {
        var protocols = List.of(Protocol.OUTLINE);
        return new SubscriptionView(
                SUBSCRIPTION,
                ANNA,
                "token-1",
                NOW,
                new Validity(END, Optional.empty(), false),
                Set.of(holds),
                Optional.empty(),
                Allowance.ofBytes(100L << 30),
                30L << 30,
                (25L << 30) + (1L << 29),
                Optional.of(new Entitlement(protocols, List.of(), AccessLevel.PAID, 3)),
                0,
                0,
                List.of(key(holds.length == 0 ? KeyStatus.LIVE : KeyStatus.SUSPENDED)));
    }

    private static KeyView key(KeyStatus status) {
        var server = new ServerId("server-nl");
        return new KeyView(
                KeyId.of(SUBSCRIPTION, server, 1),
                server,
                "Amsterdam",
                "NL",
                Protocol.OUTLINE,
                status,
                Optional.of("ss://bWV0aG9kOnBhc3M@203.0.113.7:443/?outline=1"),
                GrantId.ofPayment(PAYMENT),
                Allowance.UNLIMITED,
                NOW);
    }
}
