package io.veilbot.web.pages;

import io.veilbot.api.Command;
import io.veilbot.api.RefusedException;
import java.security.Principal;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A list of things, and a form to add or change one. */
abstract class ChangesController {

    private final StaffCommands commands;
    private final String list;
    private final String form;

    /**
     * @param list path of the list
     * @param form template of the form; it shows {@code form} and is sent to where it was shown
     */
    ChangesController(StaffCommands commands, String list, String form) {
        this.commands = commands;
        this.list = list;
        this.form = form;
    }

    final String form(Object content, Model model) {
        model.addAttribute("form", content);
        return form;
    }

    /**
     * Does what the form asks for, or shows it again as it was typed.
     *
     * @param done key of the text that says so
     */
    final String change(
            Supplier<? extends Command> wanted,
            String done,
            Principal who,
            Model model,
            RedirectAttributes notices) {
        try {
            return change(wanted.get(), done, who, notices);
        } catch (FormProblem problem) {
            return again(problem.key(), model);
        } catch (RefusedException no) {
            return again("refusal." + no.refusal().name(), model);
        }
    }

    private String again(String problem, Model model) {
        model.addAttribute("problem", problem);
        return form;
    }

    final String change(Command command, String done, Principal who, RedirectAttributes notices) {
        commands.send(command, who.getName());
        notices.addFlashAttribute("done", done);
        return "redirect:" + list;
    }
}
