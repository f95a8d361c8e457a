package io.veilbot.web.pages;

import io.veilbot.api.Queries;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.AllServers;
import io.veilbot.api.fleet.ServerQuery.FindServer;
import io.veilbot.api.fleet.ServerQuery.KeysOn;
import io.veilbot.api.fleet.ServerQuery.ServerView;
import io.veilbot.api.fleet.VpnServerCommand.EnlistServer;
import io.veilbot.api.fleet.VpnServerCommand.ReviseServer;
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

/** Where keys live: list, take into service, change. */
@Controller
class ServersController extends ChangesController {

    static final String ONE = "/admin/servers/{server:server-[0-9a-f-]{36}}";

    private final Queries queries;

    ServersController(Queries queries, StaffCommands commands) {
        super(commands, "/admin/servers", "staff/server");
        this.queries = queries;
    }

    @GetMapping("/admin/servers")
    String list(Model model) {
        model.addAttribute("servers", queries.ask(new AllServers()).servers());
        return "staff/servers";
    }

    @ModelAttribute("levels")
    AccessLevel[] levels() {
        return AccessLevel.values();
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
        var profile = form.profile();
        return new EnlistServer(ServerId.derivedFrom(profile.name()), profile, form.panel());
    }

    @GetMapping(ONE)
    String edit(@PathVariable String server, Model model) {
        var known = found(server);
        show(known, model);
        return form(ServerForm.of(known), model);
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
        return change(
                () -> new ReviseServer(known.server(), form.profile(), form.panel()),
                "servers.revised",
                who,
                model,
                notices);
    }
}
