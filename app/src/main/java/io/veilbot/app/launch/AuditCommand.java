package io.veilbot.app.launch;

import picocli.CommandLine.Command;

/** What auditors ask at the terminal; {@code ./veilbot audit verify} needs no shop at all. */
@Command(
        name = "audit",
        description = "The audit ledger, of a running shop or of a stopped one's data folder.",
        subcommands = {
            AuditExportCommand.class,
            AuditAsOfCommand.class,
            AuditCompareCommand.class,
            AuditCompleteCommand.class
        })
public final class AuditCommand {}
