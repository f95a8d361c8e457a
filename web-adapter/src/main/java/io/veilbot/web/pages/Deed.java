package io.veilbot.web.pages;

import io.veilbot.api.Command;
import io.veilbot.api.OutcomeUnknownException;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Allowance;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A form on a page of somebody or something, as staff sent it. It leads back to that page: with the
 * news, or with what is to be mended and the form as it was typed.
 */
final class Deed {

    private static final int LONGEST_TEXT = 300;
    private static final long GIB = 1L << 30;

    private final StaffCommands commands;
    private final HttpServletRequest request;

    Deed(StaffCommands commands, HttpServletRequest request) {
        this.commands = commands;
        this.request = request;
    }

    /** What stands in a field, without white space around it; empty if there is no such field. */
    String text(String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "").strip();
    }

    /**
     * @throws FormProblem if none was given, or more than an auditor would read
     */
    String reason() {
        return required("reason", "form.reason.missing");
    }

    /**
     * @throws FormProblem with this key if nothing was typed, or too much
     */
    String required(String field, String problem) {
        String text = text(field);
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new FormProblem(problem);
        }
        return text;
    }

    /**
     * @throws FormProblem with this key if it is no whole number between the two
     */
    int whole(String field, int least, int most, String problem) {
        String text = text(field);
        if (!text.matches("[0-9]{1,9}")) {
            throw new FormProblem(problem);
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new FormProblem(problem);
        }
        return number;
    }

    /**
     * @throws FormProblem if it is none of these
     */
    <E extends Enum<E>> E oneOf(String field, List<E> known) {
        return known.stream()
                .filter(one -> one.name().equals(text(field)))
                .findFirst()
                .orElseThrow(() -> new FormProblem("form.unreadable"));
    }

    /**
     * A date and time of UTC, as browsers send it.
     *
     * @throws FormProblem if it is none of this century
     */
    Instant moment(String field) {
        try {
            var moment = LocalDateTime.parse(text(field));
            if (moment.getYear() >= 2000 && moment.getYear() < 2100) {
                return moment.toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeParseException e) {
            throw new FormProblem("form.problem.moment");
        }
        throw new FormProblem("form.problem.moment");
    }

    /**
     * A moment that a page of ours put into the form.
     *
     * @throws FormProblem if it is none
     */
    Instant instant(String field) {
        try {
            return Instant.parse(text(field));
        } catch (DateTimeParseException e) {
            throw new FormProblem("form.unreadable");
        }
    }

    /**
     * So many GiB; none at all only where the box for it is ticked.
     *
     * @throws FormProblem if it is neither
     */
    Allowance allowance(String field) {
        return text("unlimited").isEmpty()
                ? Allowance.ofBytes(GIB * whole(field, 0, 1_000_000, "form.problem.gib"))
                : Allowance.UNLIMITED;
    }

    /**
     * What tells this form from every other that was ever shown, so that sending it twice does it
     * once.
     *
     * @throws FormProblem if it was made by no page of ours
     */
    String id() {
        String id = text("form");
        if (!id.matches("[0-9a-f-]{36}")) {
            throw new FormProblem("form.unreadable");
        }
        return id;
    }

    /**
     * @param page where the form stands
     * @param done key of the text that says so
     */
    String carryOut(String page, String done, Supplier<? extends Command> wanted) {
        return carryOut(page, wanted, () -> done);
    }

    /**
     * @param page where the form stands
     * @param done key of the text that says what came of it, once it is done
     */
    String carryOut(String page, Supplier<? extends Command> wanted, Supplier<String> done) {
        try {
            commands.send(wanted.get(), Objects.requireNonNull(request.getRemoteUser()));
            tell("done", done.get());
        } catch (FormProblem problem) {
            keep(problem.key());
        } catch (RefusedException no) {
            keep("refusal." + no.refusal().name());
        } catch (OutcomeUnknownException perhaps) {
            keep("form.unknown");
        }
        return "redirect:" + page;
    }

    private void keep(String problem) {
        tell("problem", problem);
        Map<String, String> fields =
                request.getParameterMap().keySet().stream()
                        .collect(Collectors.toMap(field -> field, this::text));
        tell("typed", new Typed(request.getRequestURI(), fields));
    }

    private void tell(String name, Object value) {
        RequestContextUtils.getOutputFlashMap(request).put(name, value);
    }
}
