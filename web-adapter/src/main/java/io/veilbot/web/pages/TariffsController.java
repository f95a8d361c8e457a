package io.veilbot.web.pages;

import io.veilbot.api.Language;
import io.veilbot.api.Queries;
import io.veilbot.api.access.AccessPeriod;
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
class TariffsController extends ChangesController {

    private static final String ONE = "/admin/tariffs/{tariff:tariff-[0-9a-f-]{36}}";

    private final Queries queries;

    TariffsController(Queries queries, StaffCommands commands) {
        super(commands, "/admin/tariffs", "staff/tariff");
        this.queries = queries;
    }

    @GetMapping("/admin/tariffs")
    String list(Model model) {
        model.addAttribute("tariffs", queries.ask(new AllTariffs()).tariffs());
        return "staff/tariffs";
    }

    @ModelAttribute("levels")
    AccessLevel[] levels() {
        return AccessLevel.values();
    }

    @ModelAttribute("units")
    AccessPeriod.Unit[] units() {
        return AccessPeriod.Unit.values();
    }

    @GetMapping("/admin/tariffs/new")
    String blank(Model model) {
        return form(TariffForm.empty(), model);
    }

    @PostMapping("/admin/tariffs/new")
    String publish(
            @ModelAttribute("form") TariffForm form,
            Principal who,
            Model model,
            RedirectAttributes notices) {
        return change(() -> publishing(form.terms()), "tariffs.saved", who, model, notices);
    }

    private static PublishTariff publishing(Terms terms) {
        return new PublishTariff(TariffId.derivedFrom(terms.nameIn(Language.EN)), terms);
    }

    @GetMapping(ONE)
    String edit(@PathVariable String tariff, Model model) {
        return form(TariffForm.of(found(tariff).terms()), model);
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
        var known = found(tariff).tariff();
        return change(
                () -> new ReviseTariff(known, form.terms()), "tariffs.saved", who, model, notices);
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(@PathVariable String tariff, Principal who, RedirectAttributes notices) {
        return change(
                new WithdrawTariff(found(tariff).tariff()), "tariffs.withdrawn", who, notices);
    }

    @PostMapping(ONE + "/reinstate")
    String reinstate(@PathVariable String tariff, Principal who, RedirectAttributes notices) {
        return change(
                new ReinstateTariff(found(tariff).tariff()), "tariffs.reinstated", who, notices);
    }
}
