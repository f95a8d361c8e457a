package io.veilbot.app.evolution;

import io.veilbot.api.Command;
import io.veilbot.api.Currency;
import io.veilbot.api.Event;
import io.veilbot.api.Identifier;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyOutcome;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionCommand.ResumeSubscription;
import io.veilbot.api.access.SubscriptionCommand.RotateToken;
import io.veilbot.api.access.SubscriptionCommand.SuspendSubscription;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyCommand.LimitKey;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyOutcome;
import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import io.veilbot.api.access.VpnKeyEvent;
import io.veilbot.api.catalog.PromoCommand.ClaimPromo;
import io.veilbot.api.catalog.PromoEvent;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.TariffCommand.ReinstateTariff;
import io.veilbot.api.catalog.TariffEvent;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.VpnServerCommand.RecordHealth;
import io.veilbot.api.fleet.VpnServerCommand.ReserveSlot;
import io.veilbot.api.fleet.VpnServerCommand.RetireServer;
import io.veilbot.api.fleet.VpnServerEvent;
import io.veilbot.api.people.CustomerCommand.ChooseLanguage;
import io.veilbot.api.people.CustomerCommand.ClaimTrial;
import io.veilbot.api.people.CustomerCommand.SetPersonalDiscount;
import io.veilbot.api.people.CustomerEvent;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralCommand.QualifyReferral;
import io.veilbot.api.people.ReferralEvent;
import io.veilbot.api.sales.CaseCommand.DecideCase;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseEvent;
import io.veilbot.api.sales.GiftCommand.RecallGift;
import io.veilbot.api.sales.GiftCommand.RedeemGift;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentCommand.RequestRefund;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.RefundId;
import io.veilbot.api.sales.RenewalCommand.EndRenewal;
import io.veilbot.api.sales.RenewalCommand.RecordSavedMethod;
import io.veilbot.api.sales.RenewalCommand.TryRenewal;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalEvent.RenewalAgreed;
import io.veilbot.api.sales.RenewalTry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to ask a stream so that its answer tells how it stands: such commands lead to events that
 * carry sums, or are refused for a reason.
 *
 * @param asker a customer of the corpus
 * @param tariff one that is on sale there
 */
record Questions(CustomerId asker, TariffId tariff) {

    private static final String WHY = "asked";
    private static final Money KOPEK = new Money(1, Currency.RUB);

    /**
     * @param firsts the first event of each stream
     */
    static Questions in(List<Event> firsts) {
        return new Questions(
                first(firsts, CustomerEvent.class).customer(),
                first(firsts, TariffEvent.class).tariff());
    }

    private static <T> T first(List<Event> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    /**
     * @param first of the stream
     */
    List<Command> about(Event first) {
        return switch (first) {
            case CustomerEvent of -> customer(of.customer());
            case ReferralEvent of ->
                    List.of(new QualifyReferral(of.referral(), payment(of.referral())));
            case TariffEvent of -> List.of(new ReinstateTariff(of.tariff()), purchase(of.tariff()));
            case PromoEvent of -> promo(of.promo());
            case PaymentRequested of -> payment(of);
            case GiftIssued of -> gift(of);
            case RenewalAgreed of -> renewal(of);
            case CaseEvent of -> List.of(new DecideCase(of.caseId(), Decision.DISMISS, WHY));
            case SubscriptionEvent of -> subscription(of.subscription(), of.customer());
            case VpnKeyEvent of -> key(of);
            case VpnServerEvent of -> server(of.server());
            default -> throw new AssertionError("nobody knows what to ask after " + first);
        };
    }

    private static List<Command> renewal(RenewalAgreed of) {
        return List.of(
                new RecordSavedMethod(
                        of.renewal(), of.payment(), "yookassa", new Secret(WHY), new Secret(WHY)),
                new TryRenewal(of.subscription(), of.at(), RenewalTry.AT_THE_END),
                new EndRenewal(of.renewal(), RenewalEnding.STAFF, WHY));
    }

    private static List<Command> customer(CustomerId who) {
        return List.of(
                new ChooseLanguage(who, Language.EN),
                new SetPersonalDiscount(who, 10, WHY),
                new ClaimTrial(who, SubscriptionId.of(who, 1)));
    }

    private RequestPayment purchase(TariffId what) {
        return purchase(what, Optional.empty(), what.value());
    }

    private RequestPayment purchase(TariffId what, Optional<PromoId> promo, String attempt) {
        return new RequestPayment(
                PaymentId.derivedFrom(asker, attempt),
                asker,
                what,
                new PaymentMethod("yookassa/bank_card"),
                Currency.RUB,
                SubscriptionId.of(asker, 1),
                promo,
                false);
    }

    private List<Command> promo(PromoId code) {
        return List.of(
                new ClaimPromo(code, asker, SubscriptionId.of(asker, 1)),
                purchase(tariff, Optional.of(code), code.value()));
    }

    private static PaymentId payment(Identifier cause) {
        return new PaymentId("payment-" + cause.value());
    }

    private static List<Command> payment(PaymentRequested first) {
        var money =
                new PaymentOutcome.Paid(
                        "another",
                        first.offer().price(),
                        Instant.EPOCH,
                        "bank_card",
                        Optional.empty(),
                        true);
        return List.of(
                new RequestRefund(
                        first.payment(),
                        RefundId.of(first.payment(), 9),
                        Optional.empty(),
                        KOPEK,
                        WHY),
                new RecordPaymentOutcome(first.payment(), money, SeenBy.ADMIN));
    }

    private List<Command> gift(GiftIssued gift) {
        return List.of(
                new RedeemGift(
                        gift.gift(),
                        new Secret(gift.code().text()),
                        asker,
                        SubscriptionId.of(asker, 1)),
                new RecallGift(gift.gift(), WHY));
    }

    private static List<Command> subscription(SubscriptionId which, CustomerId whose) {
        var day = Grant.ofDecision(which, WHY, AccessPeriod.days(1), WHY);
        return List.of(
                new SuspendSubscription(which, Hold.PAUSE, WHY),
                new ResumeSubscription(which, Hold.PAUSE),
                new RecordUsage(which, 1_000_000_000_000L),
                new RotateToken(which, 1),
                new GrantPeriod(which, whose, day, Instant.EPOCH));
    }

    private static List<Command> key(VpnKeyEvent first) {
        var link = new PersonalText(first.customer(), "ss://asked");
        return List.of(
                new LimitKey(first.key(), Allowance.ofBytes(1)),
                new RecordKeyOutcome(first.key(), new KeyOutcome.Done(link, "asked")),
                new RevokeKey(first.key(), WHY));
    }

    private static List<Command> server(ServerId server) {
        return List.of(
                new RecordHealth(server, false, WHY),
                new ReserveSlot(server, new KeyId("key-asked")),
                new RetireServer(server, WHY));
    }
}
