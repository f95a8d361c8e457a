package io.veilbot.web.pages;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Language;
import io.veilbot.api.Queries;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.catalog.TariffCommand;
import io.veilbot.api.catalog.TariffCommand.PublishTariff;
import io.veilbot.api.catalog.TariffCommand.ReinstateTariff;
import io.veilbot.api.catalog.TariffCommand.ReviseTariff;
import io.veilbot.api.catalog.TariffCommand.WithdrawTariff;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.TariffQuery.AllTariffs;
import io.veilbot.api.catalog.TariffQuery.FindTariff;
import io.veilbot.api.catalog.TariffQuery.TariffView;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import java.security.Principal;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is on sale. A change is for later purchases; what was sold stays as sold. */
@Controller
class TariffsController {

    private static final String ONE = "/admin/tariffs/{tariff:tariff-[0-9a-f-]{36}}";

    private final Queries queries;
    private final Commands commands;

    TariffsController(Queries queries, Commands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @GetMapping("/admin/tariffs")
    String list(Model model) {
        model.addAttribute("tariffs", queries.ask(new AllTariffs()).tariffs());
        return "staff/tariffs";
    }

    @GetMapping("/admin/tariffs/new")
    String blank(Model model) {
        return form(TariffForm.empty(), "/admin/tariffs/new", model);
    }

    @PostMapping("/admin/tariffs/new")
    String publish(
            @ModelAttribute("form") TariffForm form,
            Principal who,
            Model model,
            RedirectAttributes notices) {
        return change(
                form,
                terms -> new PublishTariff(TariffId.derivedFrom(terms.nameIn(Language.EN)), terms),
                "/admin/tariffs/new",
                who,
                model,
                notices);
    }

    @GetMapping(ONE)
    String edit(@PathVariable String tariff, Model model) {
        return form(TariffForm.of(found(tariff).terms()), "/admin/tariffs/" + tariff, model);
    }

    private TariffView found(String tariff) {
        return queries.find(new FindTariff(new TariffId(tariff)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE)
    String revise(
            @PathVariable String tariff,
            @ModelAttribute("form") TariffForm form,
            Principal who,
            Model model,
            RedirectAttributes notices) {
        return change(
                form,
                terms -> new ReviseTariff(found(tariff).tariff(), terms),
                "/admin/tariffs/" + tariff,
                who,
                model,
                notices);
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(@PathVariable String tariff, Principal who, RedirectAttributes notices) {
        commands.send(new WithdrawTariff(found(tariff).tariff()), Actor.staff(who.getName()));
        notices.addFlashAttribute("done", "tariffs.withdrawn");
        return "redirect:/admin/tariffs";
    }

    @PostMapping(ONE + "/reinstate")
    String reinstate(@PathVariable String tariff, Principal who, RedirectAttributes notices) {
        commands.send(new ReinstateTariff(found(tariff).tariff()), Actor.staff(who.getName()));
        notices.addFlashAttribute("done", "tariffs.reinstated");
        return "redirect:/admin/tariffs";
    }

    private String change(
            TariffForm form,
            Function<Terms, TariffCommand> command,
            String action,
            Principal who,
            Model model,
            RedirectAttributes notices) {
        try {
            commands.send(command.apply(form.terms()), Actor.staff(who.getName()));
        } catch (FormProblem problem) {
            model.addAttribute("problem", problem.key());
            return form(form, action, model);
        }
        notices.addFlashAttribute("done", "tariffs.saved");
        return "redirect:/admin/tariffs";
    }

    private static String form(TariffForm form, String action, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("levels", AccessLevel.values());
        model.addAttribute("units", AccessPeriod.Unit.values());
        return "staff/tariff";
    }
}
