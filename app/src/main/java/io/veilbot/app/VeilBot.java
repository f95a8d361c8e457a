package io.veilbot.app;

import io.veilbot.app.launch.AuditCommand;
import io.veilbot.app.launch.RebuildCommand;
import io.veilbot.app.launch.ReconcileCommand;
import io.veilbot.app.launch.RunCommand;
import io.veilbot.app.launch.SandboxCommand;
import io.veilbot.app.launch.StaysOpen;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The front door of the packaged shop. */
@Command(
        name = "veilbot",
        description = "A Telegram shop for VPN keys.",
        subcommands = {
            RunCommand.class,
            RebuildCommand.class,
            AuditCommand.class,
            ReconcileCommand.class,
            SandboxCommand.class
        })
public final class VeilBot {

    private VeilBot() {}

    public static void main(String[] arguments) {
        CommandLine line = commandLine();
        int status = line.execute(arguments);
        if (status != 0 || !staysOpen(line)) {
            // threads that libraries leave behind would keep a finished command alive
            System.exit(status);
        }
    }

    private static boolean staysOpen(CommandLine line) {
        return line.getParseResult().asCommandLineList().getLast().getCommand()
                instanceof StaysOpen;
    }

    /** Every command there is; it answers with an exit code and leaves the process alive. */
    public static CommandLine commandLine() {
        return new CommandLine(new VeilBot())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(VeilBot::explain);
    }

    /** A failure at start is told as a sentence; its trace is in the log. */
    private static int explain(
            Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        commandLine.getErr().println(io.veilbot.app.launch.Sentence.of(failure));
        return 1;
    }
}
