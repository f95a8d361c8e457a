package io.veilbot.web.pages;

import io.veilbot.web.staff.Role;
import io.veilbot.web.staff.StaffRoster;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an owner takes people in and lets them go. */
@Controller
class StaffController {

    private static final String PAGE = "/admin/staff";
    private static final String ONE = PAGE + "/{member:[a-z0-9][a-z0-9.-]{1,60}}";

    private final StaffRoster roster;

    StaffController(StaffRoster roster) {
        this.roster = roster;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("members", roster.members());
        model.addAttribute("changes", roster.changes());
        return "staff/staff";
    }

    @ModelAttribute("roles")
    Role[] roles() {
        return Role.values();
    }

    @PostMapping(PAGE)
    String add(
            @RequestParam String member,
            @RequestParam Role role,
            Principal who,
            RedirectAttributes notices) {
        return shown(member, roster.add(member.strip(), role, who.getName()), "added", notices);
    }

    @PostMapping(ONE + "/admit")
    String admit(@PathVariable String member, Principal who, RedirectAttributes notices) {
        return shown(member, roster.admit(member, who.getName()), "admitted", notices);
    }

    @PostMapping(ONE + "/role")
    String assign(
            @PathVariable String member,
            @RequestParam Role role,
            Principal who,
            RedirectAttributes notices) {
        return told(roster.assign(member, role, who.getName()), "assigned", notices);
    }

    @PostMapping(ONE + "/close")
    String close(@PathVariable String member, Principal who, RedirectAttributes notices) {
        return told(roster.close(member, who.getName()), "closed", notices);
    }

    /** Once, on the next page, and nowhere else. */
    private static String shown(
            String member, Optional<String> password, String done, RedirectAttributes notices) {
        password.ifPresent(fresh -> {
            notices.addFlashAttribute("freshLogin", member.strip());
            notices.addFlashAttribute("freshPassword", fresh);
        });
        return told(password.isPresent(), done, notices);
    }

    private static String told(boolean well, String done, RedirectAttributes notices) {
        notices.addFlashAttribute(
                well ? "done" : "problem", well ? "staff." + done : "staff.not." + done);
        return "redirect:" + PAGE;
    }
}
