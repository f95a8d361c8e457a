package io.veilbot.web.pages;

import io.veilbot.api.Queries;
import io.veilbot.api.catalog.PromoCommand.ClosePromo;
import io.veilbot.api.catalog.PromoCommand.CreatePromo;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.PromoQuery.FindPromo;
import io.veilbot.api.catalog.PromoQuery.ListPromos;
import io.veilbot.api.catalog.PromoTerms;
import io.veilbot.api.catalog.TariffQuery.AllTariffs;
import io.veilbot.api.catalog.TariffQuery.TariffView;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Codes that lower prices or give free days. What was priced with one stays as it was sold. */
@Controller
class PromosController extends ChangesController {

    private static final String ONE = "/admin/promos/{promo:promo-[0-9a-f-]{36}}";

    private final Queries queries;

    PromosController(Queries queries, StaffCommands commands) {
        super(commands, "/admin/promos", "staff/promo-form");
        this.queries = queries;
    }

    @GetMapping("/admin/promos")
    String list(Model model) {
        model.addAttribute("promos", queries.ask(new ListPromos()).promos());
        return "staff/promos";
    }

    @ModelAttribute("tariffs")
    List<TariffView> tariffs() {
        return queries.ask(new AllTariffs()).tariffs();
    }

    @GetMapping("/admin/promos/new")
    String blank(Model model) {
        return form(PromoForm.empty(), model);
    }

    @PostMapping("/admin/promos/new")
    String create(
            @ModelAttribute("form") PromoForm form,
            Principal who,
            Model model,
            RedirectAttributes notices) {
        return change(() -> creating(form.terms()), "promos.created", who, model, notices);
    }

    private static CreatePromo creating(PromoTerms terms) {
        return new CreatePromo(PromoId.ofCode(terms.code()), terms);
    }

    @GetMapping(ONE)
    String page(@PathVariable PromoId promo, Model model) {
        model.addAttribute(
                "promo",
                queries.find(new FindPromo(promo))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "staff/promo";
    }

    @PostMapping(ONE + "/close")
    String close(@PathVariable PromoId promo, Deed deed) {
        return deed.carryOut(
                "/admin/promos/" + promo,
                "promos.closed",
                () -> new ClosePromo(promo, deed.reason()));
    }
}
