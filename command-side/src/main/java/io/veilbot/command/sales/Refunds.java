package io.veilbot.command.sales;

import io.veilbot.api.Actor;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.PaymentEvent.RefundDeclined;
import io.veilbot.api.sales.PaymentEvent.RefundProposed;
import io.veilbot.api.sales.PaymentEvent.RefundRefused;
import io.veilbot.api.sales.PaymentEvent.RefundRequested;
import io.veilbot.api.sales.RefundId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Money that went back, or is to.
 *
 * @param all each refund once, also those that came to nothing
 * @param chargedBack whether the payer's bank took back what had confirmed the payment
 */
record Refunds(List<Refund> all, boolean chargedBack) {

    static final Refunds NONE = new Refunds(List.of(), false);

    private static final Set<State> NOTHING_CAME_OF = EnumSet.of(State.REFUSED, State.DECLINED);

    /** What became of a refund. */
    enum State {
        /** It waits for a second person. */
        PROPOSED,
        DECLINED,
        WANTED,
        RETURNED,
        REFUSED
    }

    /**
     * One refund.
     *
     * @param providerPaymentId of the money; null if it was made elsewhere, of money that did not
     *     confirm: then it may be any of that
     * @param providerRefundId null until it went back
     * @param proposal null where nobody else had to agree
     */
    record Refund(
            RefundId id,
            @Nullable String providerPaymentId,
            Money amount,
            State state,
            @Nullable String providerRefundId,
            @Nullable Proposal proposal) {

        static Refund wanted(RefundId id, @Nullable String money, Money amount) {
            return new Refund(id, money, amount, State.WANTED, null, null);
        }

        Refund now(State next) {
            return new Refund(id, providerPaymentId, amount, next, null, proposal);
        }

        Proposal asProposed() {
            return Objects.requireNonNull(proposal, "it was never proposed");
        }

        boolean isOf(String money, boolean confirming) {
            return providerPaymentId == null ? !confirming : providerPaymentId.equals(money);
        }
    }

    /**
     * What somebody asked for.
     *
     * @param money the provider's id of it
     * @param by who asked
     */
    record Proposal(String money, String reason, Actor by) {}

    Refunds proposed(RefundProposed event) {
        String money = event.providerPaymentId();
        var proposal = new Proposal(money, event.reason(), event.by());
        return with(
                new Refund(event.refund(), money, event.amount(), State.PROPOSED, null, proposal));
    }

    Refunds declined(RefundDeclined event) {
        return find(event.refund()).map(no -> with(no.now(State.DECLINED))).orElse(this);
    }

    Refunds wanted(RefundRequested event) {
        return with(Refund.wanted(event.refund(), event.providerPaymentId(), event.amount()));
    }

    /**
     * @param confirming id of the money that confirmed the payment; null while nothing did
     */
    Refunds returned(PaymentRefunded event, @Nullable String confirming) {
        String elsewhere = event.total().minor() > 0 ? confirming : null;
        var known = find(event.refund());
        return with(
                new Refund(
                        event.refund(),
                        known.isPresent() ? known.get().providerPaymentId() : elsewhere,
                        event.amount(),
                        State.RETURNED,
                        event.providerRefundId(),
                        null));
    }

    /** What was to go back may be asked for anew. */
    Refunds refused(RefundRefused event) {
        return find(event.refund()).map(no -> with(no.now(State.REFUSED))).orElse(this);
    }

    Refunds takenByTheBank() {
        return new Refunds(all, true);
    }

    Optional<Refund> find(RefundId id) {
        return all.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    /** Whether it was counted, under its own id or under the provider's. */
    boolean haveCounted(RefundId id, String providerRefundId) {
        return all.stream()
                .filter(refund -> refund.state() == State.RETURNED)
                .anyMatch(refund ->
                        refund.id().equals(id)
                                || providerRefundId.equals(refund.providerRefundId()));
    }

    /**
     * Which refund it is. One that the provider calls by the name of its money is the only one
     * there can be of it, and so the one that is wanted, if one is.
     */
    RefundId idOf(RefundId told, String providerRefundId, String money) {
        return all.stream()
                .filter(refund -> refund.state() == State.WANTED)
                .filter(refund -> providerRefundId.equals(money) && refund.isOf(money, true))
                .map(Refund::id)
                .findFirst()
                .orElse(told);
    }

    /**
     * Minor units of this money that went back or are to.
     *
     * @param confirming whether it is the money that confirmed the payment
     */
    long spokenFor(String money, boolean confirming) {
        return sum(
                all.stream().filter(refund -> !NOTHING_CAME_OF.contains(refund.state())),
                money,
                confirming);
    }

    /** Minor units of this money that went back. */
    long returnedOf(String money, boolean confirming) {
        return sum(
                all.stream().filter(refund -> refund.state() == State.RETURNED), money, confirming);
    }

    private static long sum(Stream<Refund> refunds, String money, boolean confirming) {
        return refunds.filter(refund -> refund.isOf(money, confirming))
                .mapToLong(refund -> refund.amount().minor())
                .reduce(0, Math::addExact);
    }

    Refunds without(RefundId id) {
        return new Refunds(
                all.stream().filter(other -> !other.id().equals(id)).toList(), chargedBack);
    }

    private Refunds with(Refund refund) {
        Stream<Refund> others = without(refund.id()).all().stream();
        return new Refunds(Stream.concat(others, Stream.of(refund)).toList(), chargedBack);
    }
}
