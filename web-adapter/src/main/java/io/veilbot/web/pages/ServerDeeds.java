package io.veilbot.web.pages;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.VpnServerCommand.AllowRemoval;
import io.veilbot.api.fleet.VpnServerCommand.DrainServer;
import io.veilbot.api.fleet.VpnServerCommand.ReopenServer;
import io.veilbot.api.fleet.VpnServerCommand.RetireServer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes a server out of service and back, from its page. */
@Controller
@RequestMapping(ServersController.ONE)
class ServerDeeds {

    private static String page(ServerId server) {
        return "/admin/servers/" + server;
    }

    @PostMapping("/drain")
    String drain(@PathVariable ServerId server, Deed deed) {
        return deed.carryOut(
                page(server), "servers.draining", () -> new DrainServer(server, deed.reason()));
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable ServerId server, Deed deed) {
        return deed.carryOut(page(server), "servers.reopened", () -> new ReopenServer(server));
    }

    @PostMapping("/retire")
    String retire(@PathVariable ServerId server, Deed deed) {
        return deed.carryOut(
                page(server), "servers.retired", () -> new RetireServer(server, deed.reason()));
    }

    /** Of those keys that the page showed, whatever appeared since. */
    @PostMapping("/remove-surplus")
    String removeSurplus(@PathVariable ServerId server, Deed deed) {
        return deed.carryOut(
                page(server),
                "servers.removal.allowed",
                () -> new AllowRemoval(server, deed.instant("seen"), deed.reason()));
    }
}
