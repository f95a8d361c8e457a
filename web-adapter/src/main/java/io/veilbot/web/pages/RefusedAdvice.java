package io.veilbot.web.pages;

import io.veilbot.api.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A rule said no to staff: say which, and that nothing changed. */
@ControllerAdvice(basePackages = "io.veilbot.web.pages")
class RefusedAdvice {

    @ExceptionHandler(RefusedException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(RefusedException refused, Model model) {
        model.addAttribute("refusal", "refusal." + refused.refusal().name());
        return "staff/refused";
    }
}
