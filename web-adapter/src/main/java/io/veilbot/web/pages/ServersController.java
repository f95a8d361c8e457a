package io.veilbot.web.pages;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.AllServers;
import io.veilbot.api.fleet.ServerQuery.FindServer;
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
class ServersController {

    private static final String ONE = "/admin/servers/{server:server-[0-9a-f-]{36}}";

    private final Queries queries;
    private final Commands commands;

    ServersController(Queries queries, Commands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @GetMapping("/admin/servers")
    String list(Model model) {
        model.addAttribute("servers", queries.ask(new AllServers()).servers());
        return "staff/servers";
    }

    @GetMapping("/admin/servers/new")
    String blank(Model model) {
        return form(ServerForm.empty(), "/admin/servers/new", model);
    }

    @PostMapping("/admin/servers/new")
    String enlist(
            @ModelAttribute("form") ServerForm form,
            Principal who,
            Model model,
            RedirectAttributes notices) {
        try {
            var profile = form.profile();
            var command =
                    new EnlistServer(ServerId.derivedFrom(profile.name()), profile, form.panel());
            commands.send(command, Actor.staff(who.getName()));
        } catch (FormProblem problem) {
            model.addAttribute("problem", problem.key());
            return form(form, "/admin/servers/new", model);
        }
        notices.addFlashAttribute("done", "servers.enlisted");
        return "redirect:/admin/servers";
    }

    @GetMapping(ONE)
    String edit(@PathVariable String server, Model model) {
        return form(ServerForm.of(found(server)), "/admin/servers/" + server, model);
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
        try {
            var command = new ReviseServer(found(server).server(), form.profile(), form.panel());
            commands.send(command, Actor.staff(who.getName()));
        } catch (FormProblem problem) {
            model.addAttribute("problem", problem.key());
            return form(form, "/admin/servers/" + server, model);
        }
        notices.addFlashAttribute("done", "servers.revised");
        return "redirect:/admin/servers";
    }

    private static String form(ServerForm form, String action, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("levels", AccessLevel.values());
        return "staff/server";
    }
}
