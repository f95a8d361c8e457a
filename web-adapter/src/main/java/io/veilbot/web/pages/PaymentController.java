package io.veilbot.web.pages;

import io.veilbot.api.Queries;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.PaymentTimeline;
import io.veilbot.api.sales.PaymentQuery.Timeline;
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

    private static final String ADDRESS = "/admin/payments/{payment:payment-[0-9a-f-]{36}}";

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
        model.addAttribute("timeline", timeline);
        model.addAttribute("last", last);
        model.addAttribute("step", chosen);
        model.addAttribute("moment", AsOf.of(timeline.entries(), chosen));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such payment.");
    }
}
