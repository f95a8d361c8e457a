package io.veilbot.web.pages;

import io.veilbot.api.ops.CallbackInbox;
import io.veilbot.api.ops.Reconciliation;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What providers called back with. What it says is sealed, and shown to nobody. */
@Controller
class CallbacksController {

    private static final String PAGE = "/admin/callbacks";

    private final CallbackInbox inbox;
    private final Reconciliation reconciliation;

    CallbacksController(CallbackInbox inbox, Reconciliation reconciliation) {
        this.inbox = inbox;
        this.reconciliation = reconciliation;
    }

    @GetMapping(PAGE)
    String list(
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam Optional<Long> before,
            Model model) {
        var page = inbox.callbacks(given(provider), given(verdict), before);
        model.addAttribute("provider", provider);
        model.addAttribute("verdict", verdict);
        model.addAttribute("page", page);
        model.addAttribute("verdicts", inbox.verdicts());
        model.addAttribute("providers", reconciliation.providers());
        model.addAttribute(
                "next", page.next().map(next -> address(provider, verdict, next)).orElse(""));
        return "staff/callbacks";
    }

    @PostMapping(PAGE + "/{number:[0-9]{1,18}}")
    String lookAgain(@PathVariable long number, Principal who, RedirectAttributes redirect) {
        boolean begun = inbox.lookAgain(number, "staff:" + who.getName());
        redirect.addFlashAttribute(
                begun ? "done" : "problem", begun ? "callbacks.again.done" : "callbacks.again.not");
        return "redirect:" + PAGE;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static String address(String provider, String verdict, long before) {
        return UriComponentsBuilder.fromPath(PAGE)
                .queryParam("provider", provider)
                .queryParam("verdict", verdict)
                .queryParam("before", before)
                .encode()
                .toUriString();
    }
}
