package io.veilbot.bot.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Language;
import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionList;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.Validity;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.screen.Places;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A key whose panel gave it another link: told with that link, once the read model has it. */
class RelinkedDraftsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final CustomerId ANNA = new CustomerId("customer-anna");
    private static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(ANNA, 1);
    private static final KeyId KEY = KeyId.of(SUBSCRIPTION, new ServerId("server-oslo"), 1);
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

    private static Draft draft(KeyStatus status, Instant changedAt) {
        var key =
                new KeyView(
                        KEY,
                        new ServerId("server-oslo"),
                        "Oslo",
                        "NO",
                        Protocol.OUTLINE,
                        status,
                        Optional.of("ss://the-new-link"),
                        new GrantId("grant-1"),
                        Allowance.UNLIMITED,
                        changedAt);
        var notice =
                new Notice(
                        "notice-1",
                        ANNA,
                        NoticeKind.KEY_RELINKED,
                        "occasion",
                        KEY.value(),
                        NOW,
                        Optional.empty(),
                        1,
                        false,
                        Optional.empty());
        return new AccessDrafts(knowing(key), new Places(URI.create("https://shop.example"), ""))
                .relinked(notice, CHAT);
    }

    private static Queries knowing(KeyView key) {
        var view =
                new SubscriptionView(
                        SUBSCRIPTION,
                        ANNA,
                        "token-1",
                        NOW,
                        new Validity(NOW.plusSeconds(60), Optional.empty(), false),
                        Set.of(),
                        Optional.empty(),
                        Allowance.UNLIMITED,
                        0,
                        0,
                        Optional.empty(),
                        0,
                        0,
                        List.of(key));
        return new Queries() {
            @Override
            public <R> R ask(Query<R> query) {
                return find(query).orElseThrow();
            }

            @Override
            public <R> Optional<R> find(Query<R> query) {
                return Optional.of(query.answerType().cast(new SubscriptionList(List.of(view))));
            }
        };
    }

    @Test
    void isHandedOverWithASoundWhetherItWorksNowOrRests() {
        for (KeyStatus status : List.of(KeyStatus.LIVE, KeyStatus.SUSPENDED)) {
            assertThat(draft(status, NOW))
                    .isInstanceOfSatisfying(
                            Draft.Kept.class,
                            kept -> {
                                assertThat(kept.screen().html()).contains("ss://the-new-link");
                                assertThat(kept.below()).isTrue();
                            });
        }
    }

    @Test
    void waitsUntilTheReadModelHasTheNewLink() {
        assertThat(draft(KeyStatus.LIVE, NOW.minusSeconds(1))).isInstanceOf(Draft.NotYet.class);
    }

    @Test
    void isNotToldOfAKeyThatIsNoMore() {
        assertThat(draft(KeyStatus.LEAVING, NOW)).isInstanceOf(Draft.Nothing.class);
    }
}
