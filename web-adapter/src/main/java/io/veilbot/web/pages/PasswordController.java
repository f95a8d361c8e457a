package io.veilbot.web.pages;

import io.veilbot.web.staff.FirstPasswords;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff choose their own password. */
@Controller
class PasswordController {

    private final FirstPasswords passwords;

    PasswordController(FirstPasswords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/admin/password")
    String page() {
        return "staff/password";
    }

    @PostMapping("/admin/password")
    String choose(@RequestParam String password, Principal who, RedirectAttributes notices) {
        if (password.length() < 12) {
            notices.addFlashAttribute("problem", "password.short");
            return "redirect:/admin/password";
        }
        passwords.choose(who.getName(), password);
        notices.addFlashAttribute("done", "password.chosen");
        return "redirect:/admin";
    }
}
