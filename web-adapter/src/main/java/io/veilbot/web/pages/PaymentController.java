package io.veilbot.web.pages;

import io.veilbot.api.Queries;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.SubscriptionQuery.GrantView;
import io.veilbot.api.access.SubscriptionQuery.GrantsOf;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.PaymentTimeline;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentQuery.RefundsOf;
import io.veilbot.api.sales.PaymentQuery.Timeline;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One payment: what is true of it, everything that happened, and what was true at any moment. */
@Controller
class PaymentController {

    static final String ADDRESS = "/admin/payments/{payment:payment-[0-9a-f-]{36}}";

    private final Queries queries;

    PaymentController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping(ADDRESS)
    String page(@PathVariable String payment, @RequestParam Optional<Integer> step, Model model) {
        show(new PaymentId(payment), step, model);
        return "staff/payment";
    }

    /** The part that the slider changes. */
    @GetMapping(path = ADDRESS, headers = "HX-Request")
    String asOf(@PathVariable String payment, @RequestParam Optional<Integer> step, Model model) {
        show(new PaymentId(payment), step, model);
        return "staff/payment :: asOf";
    }

    private void show(PaymentId id, Optional<Integer> step, Model model) {
        var payment = queries.find(new FindPayment(id)).orElseThrow(PaymentController::missing);
        Timeline timeline =
                queries.find(new PaymentTimeline(id)).orElseThrow(PaymentController::missing);
        int last = timeline.entries().size() - 1;
        int chosen = Math.clamp(step.orElse(last), 0, last);
        model.addAttribute("payment", payment);
        model.addAttribute(
                "back", new MoneyBack(payment, queries.ask(new RefundsOf(id)).refunds()));
        model.addAttribute("bought", bought(payment));
        model.addAttribute("timeline", timeline);
        model.addAttribute("last", last);
        model.addAttribute("step", chosen);
        model.addAttribute("moment", AsOf.of(timeline.entries(), chosen));
    }

    /** The access it bought, and so what goes with its money; nothing where that is a gift. */
    private List<GrantView> bought(PaymentView payment) {
        GrantId grant = GrantId.ofPayment(payment.payment());
        return queries.ask(new GrantsOf(payment.subscription())).grants().stream()
                .filter(view -> view.grant().id().equals(grant))
                .toList();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such payment.");
    }
}
