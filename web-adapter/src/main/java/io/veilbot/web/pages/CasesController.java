package io.veilbot.web.pages;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.sales.CaseCommand.DecideCase;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseQuery.ListCases;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a person, and what was decided. */
@Controller
class CasesController {

    private final Queries queries;
    private final Commands commands;

    CasesController(Queries queries, Commands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @GetMapping("/admin/cases")
    String list(@RequestParam(defaultValue = "true") boolean open, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("list", queries.ask(new ListCases(open)));
        model.addAttribute("decisions", Decision.values());
        return "staff/cases";
    }

    @PostMapping("/admin/cases/{caseId:case-[0-9a-f-]{36}}")
    String decide(
            @PathVariable String caseId,
            @RequestParam Decision decision,
            @RequestParam String reason,
            Principal who,
            RedirectAttributes notices) {
        if (reason.isBlank()) {
            notices.addFlashAttribute("problem", "form.reason.missing");
            return "redirect:/admin/cases";
        }
        commands.send(
                new DecideCase(new CaseId(caseId), decision, reason.strip()),
                Actor.staff(who.getName()));
        notices.addFlashAttribute("done", "cases.decided");
        return "redirect:/admin/cases";
    }
}
