package io.veilbot.web.pages;

import io.veilbot.api.Queries;
import io.veilbot.api.sales.CaseCommand.DecideCase;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.CaseQuery.CaseView;
import io.veilbot.api.sales.CaseQuery.FindCase;
import io.veilbot.api.sales.CaseQuery.ListCases;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What waits for a person, and what was decided. */
@Controller
class CasesController {

    private final Queries queries;

    CasesController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/admin/cases")
    String list(@RequestParam(defaultValue = "true") boolean open, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("list", queries.ask(new ListCases(open)));
        return "staff/cases";
    }

    @PostMapping("/admin/cases/{caseId:case-[0-9a-f-]{36}}")
    String decide(@PathVariable CaseId caseId, Deed deed) {
        CaseView found =
                queries.find(new FindCase(caseId))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return deed.carryOut(
                "/admin/cases",
                "cases.decided",
                () -> new DecideCase(caseId, decision(deed, found.kind()), deed.reason()));
    }

    /** Only money that waits in a case can go back by deciding it; other money by its payment. */
    private static Decision decision(Deed deed, CaseKind kind) {
        return kind == CaseKind.PAYMENT_MISMATCH
                ? deed.oneOf("decision", List.of(Decision.values()))
                : deed.oneOf("decision", List.of(Decision.ACCEPT, Decision.DISMISS));
    }
}
