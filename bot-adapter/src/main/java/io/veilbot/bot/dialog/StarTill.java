package io.veilbot.bot.dialog;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.RefundId;
import io.veilbot.api.sales.RefundOutcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the shop of Stars that came and went. Updates are fetched from Telegram itself, so what
 * they say is what the provider says; whether it is what was agreed, the payment decides.
 */
final class StarTill {
    private static final Logger LOG = LoggerFactory.getLogger(StarTill.class);
    private static final Actor TELEGRAM = Actor.provider(Stars.PROVIDER);
    private static final String INSTRUMENT = "stars";

    private final Commands commands;

    StarTill(Commands commands) {
        this.commands = commands;
    }

    /** Told twice, it is the same money. */
    void take(Stars came) {
        if (came.payment().filter(payment -> isKnown(payment, came)).isEmpty()) {
            openCase(came);
        }
    }

    private boolean isKnown(PaymentId payment, Stars came) {
        var paid =
                new PaymentOutcome.Paid(
                        came.charge(),
                        came.money(),
                        came.at(),
                        INSTRUMENT,
                        Optional.empty(),
                        false);
        try {
            commands.send(new RecordPaymentOutcome(payment, paid, SeenBy.CALLBACK), TELEGRAM);
            return true;
        } catch (RefusedException no) {
            return false;
        }
    }

    private void openCase(Stars came) {
        var kind = CaseKind.MONEY_WITHOUT_INTENT;
        String about = Stars.PROVIDER + ":" + came.charge();
        String evidence = "Money was taken by stars: no payment of ours goes with it.";
        commands.send(
                new OpenCase(
                        CaseId.derivedFrom(kind, about),
                        kind,
                        about,
                        evidence,
                        Optional.of(came.money())),
                TELEGRAM);
    }

    /** A charge goes back as a whole and once: its own id names the refund. */
    void giveBack(Stars went) {
        went.payment().ifPresent(payment -> giveBack(payment, went));
    }

    private void giveBack(PaymentId payment, Stars went) {
        try {
            commands.send(
                    new RecordRefundOutcome(
                            payment,
                            RefundId.ofFinding(payment, went.charge()),
                            Optional.of(went.charge()),
                            new RefundOutcome.Returned(went.charge(), went.money()),
                            SeenBy.CALLBACK),
                    TELEGRAM);
        } catch (RefusedException no) {
            // The list tells of money and refund together, once the shop has read it.
            LOG.warn("{} went back before it was known here: {}", payment, no.refusal());
        }
    }
}
