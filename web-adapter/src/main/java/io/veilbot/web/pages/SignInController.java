package io.veilbot.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where staff come in. */
@Controller
class SignInController {

    @GetMapping("/sign-in")
    String page() {
        return "staff/sign-in";
    }
}
