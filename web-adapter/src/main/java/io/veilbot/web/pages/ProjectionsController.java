package io.veilbot.web.pages;

import io.veilbot.api.ops.ReadModels;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How far each reader of the events is, and the button that rebuilds a read model beside itself.
 */
@Controller
class ProjectionsController {

    private final ReadModels readModels;

    ProjectionsController(ReadModels readModels) {
        this.readModels = readModels;
    }

    @GetMapping("/admin/projections")
    String page(Model model) {
        model.addAttribute("groups", readModels.status());
        return "staff/projections";
    }

    /** The table alone, for the page to refresh itself. */
    @GetMapping(path = "/admin/projections", headers = "HX-Request")
    String table(Model model) {
        model.addAttribute("groups", readModels.status());
        return "staff/projections :: table";
    }

    @PostMapping("/admin/projections/{name}/rebuild")
    String rebuild(@PathVariable String name, Principal who, RedirectAttributes notices) {
        if (readModels.status().stream().noneMatch(group -> isReadModel(group, name))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean started = readModels.rebuild(name, who.getName());
        notices.addFlashAttribute(
                started ? "done" : "problem",
                started ? "projections.started" : "projections.running");
        return "redirect:/admin/projections";
    }

    private static boolean isReadModel(ReadModels.Status group, String name) {
        return group.rebuildable() && group.name().equals(name);
    }
}
