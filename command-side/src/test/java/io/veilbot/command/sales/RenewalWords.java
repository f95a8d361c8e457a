package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.CARD;
import static io.veilbot.command.sales.PaymentWords.OFFER;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.SUBSCRIPTION;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RenewalCommand.EndRenewal;
import io.veilbot.api.sales.RenewalCommand.RecordMissedCharge;
import io.veilbot.api.sales.RenewalCommand.RecordSavedMethod;
import io.veilbot.api.sales.RenewalCommand.TryRenewal;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalEvent.MethodSaved;
import io.veilbot.api.sales.RenewalEvent.RenewalAgreed;
import io.veilbot.api.sales.RenewalEvent.RenewalEnded;
import io.veilbot.api.sales.RenewalEvent.RenewalMissed;
import io.veilbot.api.sales.RenewalEvent.RenewalTried;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.api.sales.RenewalTry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Anna agreed to 99 roubles for each month; the end is a day away. */
final class RenewalWords {

    static final RenewalId RENEWAL = RenewalId.of(SUBSCRIPTION);
    static final Instant END = NOW.plus(Duration.ofDays(1));

    private RenewalWords() {}

    static RenewalAgreed agreed(PaymentId order) {
        return new RenewalAgreed(RENEWAL, ANNA, SUBSCRIPTION, order, OFFER, CARD.renewing(), NOW);
    }

    static RenewalAgreed agreed() {
        return agreed(PAYMENT);
    }

    static RecordSavedMethod keep(PaymentId order) {
        return new RecordSavedMethod(
                RENEWAL, order, "yookassa", new Secret("pm-1"), new Secret("MIR •• 4444"));
    }

    static MethodSaved saved(PaymentId order) {
        return new MethodSaved(
                RENEWAL,
                ANNA,
                order,
                "yookassa",
                new PersonalText(ANNA, "pm-1"),
                new PersonalText(ANNA, "MIR •• 4444"),
                NOW);
    }

    static MethodSaved saved() {
        return saved(PAYMENT);
    }

    static TryRenewal wish(RenewalTry number) {
        return new TryRenewal(SUBSCRIPTION, END, number);
    }

    static PaymentId charge(RenewalTry number) {
        return RENEWAL.charge(END, number);
    }

    static RenewalTried tried(RenewalTry number) {
        return new RenewalTried(
                RENEWAL,
                ANNA,
                SUBSCRIPTION,
                charge(number),
                PAYMENT,
                OFFER,
                CARD.saved(),
                END,
                number,
                NOW);
    }

    static PaymentRequested charged(RenewalTry number) {
        PaymentId charge = charge(number);
        return new PaymentRequested(
                charge, ANNA, OFFER, CARD.saved(), SUBSCRIPTION, false, charge.value(), NOW);
    }

    static RecordMissedCharge declined(RenewalTry number, String reason) {
        return new RecordMissedCharge(charge(number), reason, true);
    }

    static RenewalMissed missed(RenewalTry number, String reason, Optional<Instant> next) {
        return new RenewalMissed(
                RENEWAL, ANNA, SUBSCRIPTION, charge(number), END, number, reason, next, NOW);
    }

    static EndRenewal stop() {
        return new EndRenewal(RENEWAL, RenewalEnding.PERSON, "asked for in the chat");
    }

    static RenewalEnded ended(RenewalEnding ending, String reason) {
        return new RenewalEnded(RENEWAL, ANNA, SUBSCRIPTION, ending, reason, NOW);
    }

    static RequestPayment ordered(boolean gift) {
        return new RequestPayment(
                PAYMENT,
                ANNA,
                OFFER.tariff(),
                CARD.renewing(),
                OFFER.price().currency(),
                SUBSCRIPTION,
                Optional.empty(),
                gift);
    }
}
