package io.veilbot.web.pages;

import io.veilbot.web.staff.FirstPasswords;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every staff page needs. */
@ControllerAdvice(basePackages = "io.veilbot.web.pages")
class StaffModel {

    private final FirstPasswords firstPasswords;

    StaffModel(FirstPasswords firstPasswords) {
        this.firstPasswords = firstPasswords;
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("login")
    String login(@Nullable Principal who) {
        return who == null ? "" : who.getName();
    }

    @ModelAttribute("firstPassword")
    boolean firstPassword(@Nullable Principal who) {
        return who != null && firstPasswords.stillUsedBy(who.getName());
    }

    /** Flashed where a form could not be taken. */
    @ModelAttribute("typed")
    Typed typed() {
        return Typed.NOTHING;
    }

    @ModelAttribute("mayChange")
    boolean mayChange(HttpServletRequest request) {
        return request.isUserInRole("OWNER") || request.isUserInRole("ADMIN");
    }

    @ModelAttribute("owner")
    boolean owner(HttpServletRequest request) {
        return request.isUserInRole("OWNER");
    }

    /** Servers, tariffs and projections: how the shop runs. */
    @ModelAttribute("maySeeAll")
    boolean maySeeAll(HttpServletRequest request) {
        return mayChange(request) || request.isUserInRole("AUDITOR");
    }

    @ModelAttribute("mayDecide")
    boolean mayDecide(HttpServletRequest request) {
        return mayChange(request) || request.isUserInRole("SUPPORT");
    }
}
