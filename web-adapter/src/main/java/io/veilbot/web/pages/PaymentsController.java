package io.veilbot.web.pages;

import io.veilbot.api.Queries;
import io.veilbot.api.sales.PaymentQuery.ListPayments;
import io.veilbot.api.sales.PaymentStatus;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Every payment, newest first; the filters live in the address so that a view can be sent on. */
@Controller
class PaymentsController {

    private static final int PAGE = 50;

    private final Queries queries;

    PaymentsController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/admin/payments")
    String list(@RequestParam Map<String, String> given, Model model) {
        var search = PaymentSearch.of(given);
        Optional<String> after = Optional.ofNullable(given.get("after"));
        var page = queries.ask(new ListPayments(search.filter(), after, PAGE));
        model.addAttribute("search", search);
        model.addAttribute("page", page);
        model.addAttribute("statuses", PaymentStatus.values());
        model.addAttribute("next", page.next().map(next -> address(given, next)).orElse(""));
        return "staff/payments";
    }

    private static String address(Map<String, String> given, String after) {
        var address = UriComponentsBuilder.fromPath("/admin/payments");
        given.forEach(address::queryParam);
        return address.replaceQueryParam("after", after).encode().toUriString();
    }
}
