package io.veilbot.command.catalog;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.BORIS;

import io.veilbot.api.Refusal;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.Benefit;
import io.veilbot.api.catalog.Benefit.FreeDays;
import io.veilbot.api.catalog.Benefit.PercentOff;
import io.veilbot.api.catalog.PromoCommand.ClaimPromo;
import io.veilbot.api.catalog.PromoCommand.ClosePromo;
import io.veilbot.api.catalog.PromoCommand.CreatePromo;
import io.veilbot.api.catalog.PromoCommand.RedeemPromo;
import io.veilbot.api.catalog.PromoCommand.ReleasePromo;
import io.veilbot.api.catalog.PromoEvent.PromoClaimed;
import io.veilbot.api.catalog.PromoEvent.PromoClosed;
import io.veilbot.api.catalog.PromoEvent.PromoCreated;
import io.veilbot.api.catalog.PromoEvent.PromoRedeemed;
import io.veilbot.api.catalog.PromoEvent.PromoReleased;
import io.veilbot.api.catalog.PromoEvent.PromoReserved;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.PromoTerms;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.command.Decisions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PromoCodeTest {

    private static final PromoId CODE = PromoId.ofCode("SPRING");
    private static final PaymentId FIRST = new PaymentId("payment-1");
    private static final Benefit TENTH = new PercentOff(10);

    private final Decisions<PromoCode> codes = new Decisions<>(PromoCode.class);

    private static PromoTerms terms(Benefit benefit, int uses, Optional<Instant> until) {
        return new PromoTerms("SPRING", benefit, uses, 1, until, List.of());
    }

    private static PromoCreated created(Benefit benefit) {
        return new PromoCreated(CODE, terms(benefit, 2, Optional.empty()), NOW);
    }

    private static PromoReserved reserved() {
        return new PromoReserved(CODE, FIRST, ANNA, NOW);
    }

    private static PromoReleased released() {
        return new PromoReleased(CODE, FIRST, ANNA, NOW);
    }

    private static PromoRedeemed redeemed() {
        return new PromoRedeemed(CODE, FIRST, ANNA, NOW);
    }

    private static PromoClosed closed() {
        return new PromoClosed(CODE, "enough", NOW);
    }

    @Nested
    class Creating {

        private final CreatePromo create = new CreatePromo(CODE, terms(TENTH, 2, Optional.empty()));

        @Test
        void happensOnce() {
            codes.given().when(create).then(created(TENTH));
            codes.given(created(TENTH)).when(create).quiet();
        }

        @Test
        void refusesOtherTerms() {
            codes.given(created(new PercentOff(20))).when(create).refused(Refusal.ALREADY_DECIDED);
        }
    }

    @Nested
    class AfterAPurchase {

        private final ReleasePromo release = new ReleasePromo(CODE, FIRST);
        private final RedeemPromo redeem = new RedeemPromo(CODE, FIRST);

        @Test
        void releasesOnce() {
            codes.given(created(TENTH), reserved()).when(release).then(released());
            codes.given(created(TENTH), reserved(), released()).when(release).quiet();
            codes.given(created(TENTH)).when(release).quiet();
        }

        @Test
        void redeemsOnce() {
            codes.given(created(TENTH), reserved()).when(redeem).then(redeemed());
            codes.given(created(TENTH), reserved(), redeemed()).when(redeem).quiet();
        }

        @Test
        void honoursMoneyThatComesAfterARelease() {
            codes.given(created(TENTH), reserved(), released()).when(redeem).then(redeemed());
        }

        @Test
        void doesNotReleaseWhatWasPaid() {
            codes.given(created(TENTH), reserved(), redeemed()).when(release).quiet();
        }

        @Test
        void refusesToRedeemWhatNobodyReserved() {
            codes.given(created(TENTH)).when(redeem).refused(Refusal.UNKNOWN);
        }
    }

    @Nested
    class Claiming {

        private final FreeDays days = new FreeDays(3);

        private static ClaimPromo claim(CustomerId who) {
            return new ClaimPromo(CODE, who, SubscriptionId.of(who, 1));
        }

        private static PromoClaimed claimed(CustomerId who) {
            Grant grant = Grant.ofPromo(CODE, who, AccessPeriod.days(3));
            return new PromoClaimed(CODE, who, SubscriptionId.of(who, 1), grant, NOW);
        }

        @Test
        void givesTheDaysOncePerPerson() {
            codes.given(created(days)).when(claim(ANNA)).then(claimed(ANNA));
            codes.given(created(days), claimed(ANNA)).when(claim(ANNA)).quiet();
            codes.given(created(days), claimed(ANNA))
                    .when(new ClaimPromo(CODE, ANNA, SubscriptionId.of(ANNA, 2)))
                    .refused(Refusal.PROMO_USED_UP);
        }

        @Test
        void endsWithTheLastUse() {
            var once = new PromoCreated(CODE, terms(days, 1, Optional.empty()), NOW);
            codes.given(once, claimed(ANNA)).when(claim(BORIS)).refused(Refusal.PROMO_USED_UP);
        }

        @Test
        void countsWhatWasPaidForAfterARelease() {
            var once = new PromoCreated(CODE, terms(days, 1, Optional.empty()), NOW);
            codes.given(once, reserved(), released(), redeemed())
                    .when(claim(BORIS))
                    .refused(Refusal.PROMO_USED_UP);
        }

        @Test
        void endsWithItsTime() {
            var until = new PromoCreated(CODE, terms(days, 1, Optional.of(NOW)), NOW);
            codes.given(until).when(claim(ANNA)).refused(Refusal.PROMO_EXPIRED);
            codes.given(created(days), closed()).when(claim(ANNA)).refused(Refusal.PROMO_EXPIRED);
        }

        @Test
        void isForFreeDaysOnly() {
            codes.given(created(TENTH)).when(claim(ANNA)).refused(Refusal.PROMO_UNKNOWN);
            codes.given().when(claim(ANNA)).refused(Refusal.PROMO_UNKNOWN);
        }
    }

    @Nested
    class Closing {

        private final ClosePromo close = new ClosePromo(CODE, "enough");

        @Test
        void happensOnce() {
            codes.given(created(TENTH)).when(close).then(closed());
            codes.given(created(TENTH), closed()).when(close).quiet();
        }

        @Test
        void needsACode() {
            codes.given().when(close).refused(Refusal.PROMO_UNKNOWN);
        }

        @Test
        void leavesWhatWasPricedWithIt() {
            codes.given(created(TENTH), reserved(), closed())
                    .when(new RedeemPromo(CODE, FIRST))
                    .then(redeemed());
        }
    }
}
