package io.veilbot.command.sales;

import io.veilbot.api.Actor;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.PaymentCommand.ApproveRefund;
import io.veilbot.api.sales.PaymentCommand.DeclineRefund;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.RefundApproved;
import io.veilbot.api.sales.PaymentEvent.RefundDeclined;
import io.veilbot.api.sales.PaymentEvent.RefundRequested;
import io.veilbot.api.sales.RefundId;
import io.veilbot.command.sales.Refunds.Proposal;
import io.veilbot.command.sales.Refunds.Refund;
import io.veilbot.command.sales.Refunds.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a second person makes of a refund that a first one asked for.
 *
 * @param by the second person, or the first one again
 */
record Approval(Progress known, Actor by, Instant now) {

    /** Money may have gone back meanwhile, so what is left is looked at again. */
    List<PaymentEvent> on(ApproveRefund wish) {
        Refund refund = find(wish.refund());
        if (refund.state() == State.DECLINED) {
            throw new RefusedException(Refusal.ALREADY_DECIDED);
        }
        if (refund.state() != State.PROPOSED) {
            return List.of();
        }
        Proposal proposal = refund.asProposed();
        mustBeAnotherThan(proposal.by());
        new Refunding(known.without(refund), now).mustBeLeft(refund.amount(), proposal.money());
        return List.of(approved(wish, refund), requested(refund, proposal));
    }

    private void mustBeAnotherThan(Actor first) {
        if (by.kind() != Actor.Kind.STAFF || by.equals(first)) {
            throw new RefusedException(Refusal.NEEDS_ANOTHER_PERSON);
        }
    }

    private RefundApproved approved(ApproveRefund wish, Refund refund) {
        return new RefundApproved(
                wish.payment(),
                known.customer(),
                refund.id(),
                refund.amount(),
                wish.reason(),
                by,
                now);
    }

    private RefundRequested requested(Refund refund, Proposal proposal) {
        return new RefundRequested(
                known.order().payment(),
                known.customer(),
                refund.id(),
                proposal.money(),
                refund.amount(),
                proposal.reason(),
                now);
    }

    Optional<PaymentEvent> on(DeclineRefund wish) {
        Refund refund = find(wish.refund());
        if (refund.state() == State.DECLINED) {
            return Optional.empty();
        }
        if (refund.state() != State.PROPOSED) {
            throw new RefusedException(Refusal.ALREADY_DECIDED);
        }
        return Optional.of(
                new RefundDeclined(
                        wish.payment(),
                        known.customer(),
                        refund.id(),
                        refund.amount(),
                        wish.reason(),
                        by,
                        now));
    }

    private Refund find(RefundId id) {
        return known.refunds().find(id).orElseThrow(() -> new RefusedException(Refusal.UNKNOWN));
    }
}
