package io.veilbot.web.pages;

import io.veilbot.api.Command;
import io.veilbot.api.Queries;
import io.veilbot.api.sales.PaymentCommand.ApproveRefund;
import io.veilbot.api.sales.PaymentCommand.DeclineRefund;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.RefundsToApprove;
import io.veilbot.api.sales.RefundId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Refunds that wait for a second person. That it is another one, the payment sees to. */
@Controller
class ApprovalsController {

    private final Queries queries;

    ApprovalsController(Queries queries) {
        this.queries = queries;
    }

    private enum Answer {
        APPROVE,
        DECLINE
    }

    @GetMapping("/admin/refunds")
    String list(Model model) {
        model.addAttribute("proposals", queries.ask(new RefundsToApprove()).proposals());
        return "staff/refunds";
    }

    @PostMapping(PaymentController.ADDRESS + "/refunds/{refund:refund-[0-9a-f-]{36}}")
    String decide(@PathVariable PaymentId payment, @PathVariable RefundId refund, Deed deed) {
        return deed.carryOut(
                "/admin/refunds", "approval.decided", () -> decision(deed, payment, refund));
    }

    private static Command decision(Deed deed, PaymentId payment, RefundId refund) {
        return switch (deed.oneOf("decision", List.of(Answer.values()))) {
            case APPROVE -> new ApproveRefund(payment, refund, deed.reason());
            case DECLINE -> new DeclineRefund(payment, refund, deed.reason());
        };
    }
}
