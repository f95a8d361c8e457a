package io.veilbot.app.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.veilbot.api.PersonalText;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyResumed;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.access.VpnKeyEvent.KeySuspended;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class KeyViewsTest {

    private static final ViewsShop SHOP = ViewsShop.open();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aRevokedKeyStaysOnTheListAndIsNotLive() {
        Story vera = new Story(SHOP, 202).buys();
        SHOP.happened(
                vera.key(),
                new KeyRevocationRequested(
                        vera.key(),
                        vera.subscription(),
                        vera.customer(),
                        vera.server(),
                        vera.key().panelName(),
                        "re-issued",
                        Story.NOON),
                new KeyRevoked(
                        vera.key(),
                        vera.subscription(),
                        vera.customer(),
                        vera.server(),
                        Story.NOON));
        SubscriptionView view = seen(vera);

        assertThat(view.liveKeys()).isEmpty();
        assertThat(view.keys()).extracting(KeyView::status).containsExactly(KeyStatus.REVOKED);
    }

    @Test
    void aSuspendedKeyIsNotLiveAndWorksAgainWithinItsLimit() {
        Story egor = new Story(SHOP, 6).buys();
        KeyId key = egor.key();
        SHOP.happened(
                key,
                new KeySuspended(
                        key,
                        egor.subscription(),
                        egor.customer(),
                        egor.server(),
                        key.panelName(),
                        "pause",
                        Story.NOON),
                new KeyLimited(
                        key,
                        egor.subscription(),
                        egor.customer(),
                        egor.server(),
                        key.panelName(),
                        Allowance.ofBytes(5),
                        Story.NOON));
        SubscriptionView suspended = seen(egor);
        SHOP.happened(
                key,
                new KeyResumed(
                        key,
                        egor.subscription(),
                        egor.customer(),
                        egor.server(),
                        key.panelName(),
                        Allowance.ofBytes(7),
                        Story.NOON));
        SubscriptionView resumed = seen(egor);

        assertThat(suspended.liveKeys()).isEmpty();
        assertThat(suspended.keys())
                .extracting(KeyView::status, KeyView::limit)
                .containsExactly(tuple(KeyStatus.SUSPENDED, Allowance.ofBytes(5)));
        assertThat(resumed.liveKeys())
                .extracting(KeyView::limit)
                .containsExactly(Allowance.ofBytes(7));
    }

    @Test
    void aRestoredKeyShowsItsNewLinkAndStaysWhatItWas() {
        Story rita = new Story(SHOP, 203).buys();
        Instant later = Story.NOON.plusSeconds(60);
        SHOP.happened(
                rita.key(),
                new KeyRestored(
                        rita.key(),
                        rita.subscription(),
                        rita.customer(),
                        rita.server(),
                        new PersonalText(rita.customer(), "ss://given-anew"),
                        true,
                        "8",
                        later));

        assertThat(seen(rita).liveKeys())
                .extracting(KeyView::accessLink, KeyView::changedAt)
                .containsExactly(tuple(Optional.of("ss://given-anew"), later));
    }

    private static SubscriptionView seen(Story story) {
        SHOP.settle();
        return SHOP.ask(new FindSubscription(story.subscription()));
    }
}
