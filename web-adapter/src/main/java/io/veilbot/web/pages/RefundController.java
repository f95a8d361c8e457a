package io.veilbot.web.pages;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.Queries;
import io.veilbot.api.sales.PaymentCommand.RequestRefund;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.RefundStatus;
import io.veilbot.api.sales.PaymentQuery.RefundsOf;
import io.veilbot.api.sales.RefundId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Money that staff want to go back, from the page of its payment. */
@Controller
class RefundController {

    private static final int MOST = 10_000;

    private final Queries queries;
    private final SupportLimit limit;

    RefundController(Queries queries, SupportLimit limit) {
        this.queries = queries;
        this.limit = limit;
    }

    @PostMapping(PaymentController.ADDRESS + "/refunds")
    String refund(@PathVariable PaymentId payment, Deed deed, HttpServletRequest who) {
        MoneyBack back = back(payment);
        return deed.carryOut(
                "/admin/payments/" + payment,
                () -> {
                    Money amount = amount(deed, back.payment().refunded().currency());
                    if (who.isUserInRole("SUPPORT") && !limit.covers(amount, back.asked())) {
                        throw new FormProblem("refund.problem.support");
                    }
                    return new RequestRefund(
                            payment, next(deed, payment), Optional.empty(), amount, deed.reason());
                },
                () -> waits(payment, next(deed, payment)) ? "refund.proposed" : "refund.requested");
    }

    /** How much is much, the payment knows. */
    private boolean waits(PaymentId payment, RefundId refund) {
        return queries.ask(new RefundsOf(payment)).refunds().stream()
                .filter(view -> view.refund().equals(refund))
                .anyMatch(view -> view.status() == RefundStatus.PROPOSED);
    }

    private MoneyBack back(PaymentId payment) {
        var found =
                queries.find(new FindPayment(payment))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new MoneyBack(found, queries.ask(new RefundsOf(payment)).refunds());
    }

    private static RefundId next(Deed deed, PaymentId payment) {
        return RefundId.of(payment, deed.whole("number", 1, MOST, "form.unreadable"));
    }

    private static Money amount(Deed deed, Currency currency) {
        try {
            Money amount = Money.parse(deed.text("amount").replace(',', '.'), currency);
            if (amount.minor() > 0) {
                return amount;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw new FormProblem("refund.problem.amount");
        }
        throw new FormProblem("refund.problem.amount");
    }
}
