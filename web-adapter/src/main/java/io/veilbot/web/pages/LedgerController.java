package io.veilbot.web.pages;

import io.veilbot.api.ops.AuditLedger;
import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The audit ledger to look at and to take away. Not found where the events are kept elsewhere. */
@Controller
class LedgerController {

    private final ObjectProvider<AuditLedger> ledger;

    LedgerController(ObjectProvider<AuditLedger> ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/admin/ledger")
    String page(Model model) {
        model.addAttribute("state", ledger().state());
        model.addAttribute("checkpoints", ledger().checkpoints());
        model.addAttribute("taken", ledger().taken());
        return "staff/ledger";
    }

    @GetMapping("/admin/ledger/checkpoints/{position}")
    ResponseEntity<String> checkpoint(@PathVariable long position) {
        String text = ledger().checkpoint(position).orElseThrow(LedgerController::notFound);
        return file("%012d.checkpoint".formatted(position))
                .contentType(MediaType.TEXT_PLAIN)
                .body(text);
    }

    /** That somebody took it away is on record; see the page. */
    @GetMapping("/admin/ledger/export")
    ResponseEntity<StreamingResponseBody> export(Principal who) {
        AuditLedger whole = ledger();
        String staff = "staff:" + who.getName();
        return file("ledger.jsonl")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(out -> whole.export(out, staff));
    }

    private static BodyBuilder file(String name) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private AuditLedger ledger() {
        return ledger.stream().findFirst().orElseThrow(LedgerController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
