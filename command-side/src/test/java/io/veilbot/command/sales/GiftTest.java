package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.BORIS;
import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.Samples.termsAt;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.Secret;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.GiftCommand.IssueGift;
import io.veilbot.api.sales.GiftCommand.RecallGift;
import io.veilbot.api.sales.GiftCommand.RedeemGift;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.GiftEvent.GiftRecalled;
import io.veilbot.api.sales.GiftEvent.GiftRedeemed;
import io.veilbot.api.sales.GiftId;
import io.veilbot.command.Decisions;
import io.veilbot.command.FixedVault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GiftTest {

    private static final GiftId ID = GiftId.of(PAYMENT);
    private static final Terms TERMS = termsAt(roubles(99));
    private static final String CODE = "gift-code of " + ID;
    private static final IssueGift ISSUE = new IssueGift(ID, PAYMENT, ANNA, TERMS);
    private static final RecallGift RECALL = new RecallGift(ID, "the money went back");

    private final Decisions<Gift> gifts = new Decisions<>(Gift.class, new FixedVault());

    private static GiftIssued issued() {
        return new GiftIssued(
                ID,
                PAYMENT,
                ANNA,
                new PersonalText(ANNA, CODE),
                "fingerprint of " + CODE + " as gift-code",
                TERMS,
                NOW);
    }

    private static RedeemGift redeem(String code, CustomerId who) {
        return new RedeemGift(ID, new Secret(code), who, SubscriptionId.of(who, 1));
    }

    private static GiftRedeemed redeemed() {
        Grant grant = Grant.ofGift(ID, TERMS);
        return new GiftRedeemed(ID, BORIS, SubscriptionId.of(BORIS, 1), grant, NOW);
    }

    private static GiftRecalled recalled() {
        return new GiftRecalled(ID, "the money went back", NOW);
    }

    @Test
    void isIssuedOnce() {
        gifts.given().when(ISSUE).then(issued());
        gifts.given(issued()).when(ISSUE).quiet();
        gifts.given(issued(), recalled()).when(ISSUE).quiet();
    }

    @Nested
    class Redeeming {

        @Test
        void givesWhatWasSold() {
            gifts.given(issued()).when(redeem(CODE, BORIS)).then(redeemed());
        }

        @Test
        void isQuietForTheSamePerson() {
            gifts.given(issued(), redeemed()).when(redeem(CODE, BORIS)).quiet();
        }

        @Test
        void isRefusedToASecondPerson() {
            gifts.given(issued(), redeemed()).when(redeem(CODE, ANNA)).refused(Refusal.GIFT_USED);
        }

        @Test
        void needsTheCode() {
            gifts.given(issued()).when(redeem("guess", BORIS)).refused(Refusal.GIFT_UNKNOWN);
            gifts.given(issued(), redeemed())
                    .when(redeem("guess", BORIS))
                    .refused(Refusal.GIFT_UNKNOWN);
        }

        @Test
        void needsAGift() {
            gifts.given().when(redeem(CODE, BORIS)).refused(Refusal.GIFT_UNKNOWN);
        }
    }

    @Nested
    class Recalling {

        @Test
        void happensOnceRedeemedOrNot() {
            gifts.given(issued()).when(RECALL).then(recalled());
            gifts.given(issued(), redeemed()).when(RECALL).then(recalled());
            gifts.given(issued(), recalled()).when(RECALL).quiet();
        }

        @Test
        void leavesNothingToRedeem() {
            gifts.given(issued(), recalled()).when(redeem(CODE, BORIS)).refused(Refusal.GIFT_USED);
            gifts.given(issued(), redeemed(), recalled())
                    .when(redeem(CODE, BORIS))
                    .refused(Refusal.GIFT_USED);
        }

        @Test
        void needsAGift() {
            gifts.given().when(RECALL).refused(Refusal.GIFT_UNKNOWN);
        }
    }
}
