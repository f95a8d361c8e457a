package io.veilbot.web.pages;

import io.veilbot.api.Queries;
import io.veilbot.api.people.CustomerQuery.Mark;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Everybody who registered, newest first; the filters live in the address. */
@Controller
class CustomersController {

    private final Queries queries;

    CustomersController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/admin/customers")
    String list(@RequestParam Map<String, String> given, HttpServletRequest reader, Model model) {
        var search = CustomerSearch.of(given);
        var page = queries.ask(search.query());
        var discretion = Discretion.towards(reader);
        model.addAttribute("search", search);
        model.addAttribute("marks", Mark.values());
        model.addAttribute("customers", page.customers().stream().map(discretion::of).toList());
        model.addAttribute("next", page.next().map(next -> address(search, next)).orElse(""));
        return "staff/customers";
    }

    private static String address(CustomerSearch search, String after) {
        return UriComponentsBuilder.fromPath("/admin/customers")
                .queryParamIfPresent("q", search.text())
                .queryParamIfPresent("mark", search.mark())
                .queryParam("after", after)
                .encode()
                .toUriString();
    }
}
