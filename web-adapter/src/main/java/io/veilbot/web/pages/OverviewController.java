package io.veilbot.web.pages;

import io.veilbot.api.Queries;
import io.veilbot.api.fleet.ServerQuery.AllServers;
import io.veilbot.api.ops.ReadModels;
import io.veilbot.api.sales.CaseQuery.ListCases;
import io.veilbot.api.sales.PaymentQuery.ListPayments;
import io.veilbot.api.sales.PaymentQuery.PaymentFilter;
import io.veilbot.api.sales.PaymentQuery.RefundsToApprove;
import io.veilbot.api.sales.PaymentStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The state of the shop on one screen; every number leads to the list behind it. */
@Controller
class OverviewController {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final Queries queries;
    private final ReadModels readModels;
    private final Clock clock;

    OverviewController(Queries queries, ReadModels readModels, Clock clock) {
        this.queries = queries;
        this.readModels = readModels;
        this.clock = clock;
    }

    @GetMapping({"/admin", "/"})
    String page(Model model) {
        Instant since = clock.instant().minus(WINDOW);
        model.addAttribute("since", since.toString().substring(0, 10));
        model.addAttribute("recent", payments(Optional.empty(), since));
        model.addAttribute("confirmed", payments(Optional.of(PaymentStatus.CONFIRMED), since));
        model.addAttribute("cases", queries.ask(new ListCases(true)));
        model.addAttribute("proposals", queries.ask(new RefundsToApprove()).proposals().size());
        model.addAttribute("servers", queries.ask(new AllServers()).servers());
        model.addAttribute(
                "lag",
                readModels.status().stream()
                        .mapToLong(ReadModels.Status::lagEvents)
                        .max()
                        .orElse(0));
        return "staff/overview";
    }

    private io.veilbot.api.sales.PaymentQuery.PaymentPage payments(
            Optional<PaymentStatus> status, Instant since) {
        var filter =
                new PaymentFilter(
                        status,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(since),
                        Optional.empty(),
                        Optional.empty());
        return queries.ask(new ListPayments(filter, Optional.empty(), 10));
    }
}
