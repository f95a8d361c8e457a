package io.veilbot.web.pages;

import io.veilbot.api.ops.MoneyReport;
import io.veilbot.api.ops.Reconciliation;
import io.veilbot.api.ops.Reconciliation.Format;
import io.veilbot.api.ops.Reconciliation.Period;
import io.veilbot.api.ops.ReportLog;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The provider's list, the ledger and the access side by side. What is taken away is on record. */
@Controller
class ReconciliationController {

    private static final String PAGE = "/admin/reconciliation";

    /** A page that shows more is read by nobody; the files have them all. */
    private static final int SHOWN = 300;

    private final Reconciliation reconciliation;
    private final ReportLog log;
    private final Clock clock;

    ReconciliationController(Reconciliation reconciliation, ReportLog log, Clock clock) {
        this.reconciliation = reconciliation;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(@RequestParam Map<String, String> given, Model model) {
        var search = PeriodSearch.of(given, clock.instant());
        MoneyReport report = reconciliation.report(search.period());
        boolean all = given.containsKey("all");
        var rows =
                report.rows().stream().filter(row -> all || !row.differences().isEmpty()).toList();
        model.addAttribute("search", search);
        model.addAttribute("report", report);
        model.addAttribute("all", all);
        model.addAttribute("rows", rows.subList(0, Math.min(SHOWN, rows.size())));
        model.addAttribute("hidden", Math.max(0, rows.size() - SHOWN));
        model.addAttribute("providers", reconciliation.providers());
        model.addAttribute("taken", log.taken());
        return "staff/reconciliation";
    }

    @GetMapping(PAGE + "/report.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> given, Principal who) {
        return file(given, who, Format.CSV, "text/csv; charset=UTF-8", "csv");
    }

    @GetMapping(PAGE + "/report.jsonl")
    ResponseEntity<byte[]> jsonLines(@RequestParam Map<String, String> given, Principal who) {
        return file(given, who, Format.JSON_LINES, "application/jsonl", "jsonl");
    }

    private ResponseEntity<byte[]> file(
            Map<String, String> given, Principal who, Format format, String type, String ending) {
        var search = PeriodSearch.of(given, clock.instant());
        MoneyReport report = reconciliation.report(search.period());
        log.record("staff:" + who.getName(), search.words() + ", " + ending, report.rows().size());
        String name = "reconciliation-%s-%s.%s".formatted(search.from(), search.to(), ending);
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType(MediaType.parseMediaType(type))
                .body(reconciliation.write(report, format).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PAGE)
    String readAgain(@RequestParam Map<String, String> given, RedirectAttributes redirect) {
        Period period = PeriodSearch.of(given, clock.instant()).period();
        reconciliation.readAgain(period);
        redirect.addFlashAttribute("done", "reconciliation.ordered");
        return "redirect:" + PeriodSearch.of(given, clock.instant()).address(PAGE);
    }
}
