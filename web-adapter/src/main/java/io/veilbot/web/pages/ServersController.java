package io.veilbot.web.pages;

import io.veilbot.api.Queries;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.KeyRounds;
import io.veilbot.api.fleet.PanelCheck;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.AllServers;
import io.veilbot.api.fleet.ServerQuery.FindServer;
import io.veilbot.api.fleet.ServerQuery.KeysOn;
import io.veilbot.api.fleet.ServerQuery.ServerView;
import io.veilbot.api.fleet.VpnServerCommand.EnlistServer;
import io.veilbot.api.fleet.VpnServerCommand.ReviseServer;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where keys live: list, take into service, change. */
@Controller
class ServersController extends ChangesController {

    static final String ONE = "/admin/servers/{server:server-[0-9a-f-]{36}}";

    private final Queries queries;
    private final KeyRounds rounds;
    private final PanelCheck check;

    ServersController(Queries queries, KeyRounds rounds, StaffCommands commands, PanelCheck check) {
        super(commands, "/admin/servers", "staff/server");
        this.queries = queries;
        this.rounds = rounds;
        this.check = check;
    }

    @GetMapping("/admin/servers")
    String list(Model model) {
        model.addAttribute("servers", queries.ask(new AllServers()).servers());
        model.addAttribute("holding", rounds.holding());
        return "staff/servers";
    }

    @ModelAttribute("levels")
    AccessLevel[] levels() {
        return AccessLevel.values();
    }

    @ModelAttribute("kinds")
    List<PanelKind> kinds() {
        return check.kinds();
    }

    @GetMapping("/admin/servers/new")
    String blank(Model model) {
        return form(ServerForm.empty(), model);
    }

    @PostMapping("/admin/servers/new")
    String enlist(
            @ModelAttribute("form") ServerForm form,
            Principal who,
            Model model,
            RedirectAttributes notices) {
        return change(() -> enlisting(form), "servers.enlisted", who, model, notices);
    }

    private static EnlistServer enlisting(ServerForm form) {
        var panel = form.panel();
        var profile = form.profile(PanelFields.protocols(panel));
        return new EnlistServer(ServerId.derivedFrom(profile.name()), profile, panel);
    }

    /** Looks at the panel as it was typed, and saves nothing. */
    @PostMapping(path = "/admin/servers/new", params = "check")
    String look(@ModelAttribute("form") ServerForm form, Model model) {
        return looked(form, model);
    }

    @PostMapping(path = ONE, params = "check")
    String look(@PathVariable String server, @ModelAttribute("form") ServerForm form, Model model) {
        show(found(server), model);
        return looked(form, model);
    }

    /** Whoever set the panel up says that the certificate it showed is its own. */
    @PostMapping(path = "/admin/servers/new", params = "confirm")
    String confirm(
            @RequestParam String confirm, @ModelAttribute("form") ServerForm form, Model model) {
        return looked(form.withCertificate(confirm), model);
    }

    @PostMapping(path = ONE, params = "confirm")
    String confirm(
            @PathVariable String server,
            @RequestParam String confirm,
            @ModelAttribute("form") ServerForm form,
            Model model) {
        show(found(server), model);
        return looked(form.withCertificate(confirm), model);
    }

    private String looked(ServerForm form, Model model) {
        try {
            model.addAttribute("finding", check.look(form.panelToLookAt()));
        } catch (FormProblem problem) {
            model.addAttribute("problem", problem.key());
        }
        return form(form, model);
    }

    @GetMapping(ONE)
    String edit(@PathVariable String server, Model model) {
        var known = found(server);
        show(known, model);
        return form(ServerForm.of(known), model);
    }

    private static ReviseServer revising(ServerView known, ServerForm form) {
        var panel = form.panelIfTyped();
        var protocols = panel.map(PanelFields::protocols).orElse(known.profile().protocols());
        return new ReviseServer(known.server(), form.profile(protocols), panel);
    }

    /** The part that shows how far a drain is, for the page to refresh itself. */
    @GetMapping(path = ONE, headers = "HX-Request")
    String service(@PathVariable String server, Model model) {
        show(found(server), model);
        return "staff/server :: service";
    }

    private void show(ServerView known, Model model) {
        model.addAttribute("server", known);
        model.addAttribute("keys", queries.ask(new KeysOn(known.server())));
        model.addAttribute("round", rounds.last(known.server()));
    }

    private ServerView found(String server) {
        return queries.find(new FindServer(new ServerId(server)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE)
    String revise(
            @PathVariable String server,
            @ModelAttribute("form") ServerForm form,
            Principal who,
            Model model,
            RedirectAttributes notices) {
        var known = found(server);
        show(known, model);
        return change(() -> revising(known, form), "servers.revised", who, model, notices);
    }
}
