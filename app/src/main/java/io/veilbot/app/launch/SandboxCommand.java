package io.veilbot.app.launch;

import io.veilbot.sandbox.Sandbox;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the stand-ins as a process of their own, so that they outlive a shop that is killed. */
@Command(name = "sandbox", description = "Only the stand-ins, as a process of their own.")
public final class SandboxCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", description = "As io.veilbot.sandbox.Sandbox takes them.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws Exception {
        Sandbox.main(arguments.toArray(String[]::new));
        return 0;
    }
}
