package io.veilbot.app.launch;

import io.veilbot.app.sandbox.SandboxHandle;
import io.veilbot.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the stand-ins as a process of their own, so that they outlive a shop that is killed. */
@Command(name = "sandbox", description = "Only the stand-ins, as a process of their own.")
public final class SandboxCommand implements Callable<Integer>, StaysOpen {

    /** As {@code io.veilbot.sandbox.Sandbox} takes them; it explains itself what it cannot use. */
    @Unmatched private final List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        var all = new ArrayList<>(SandboxHandle.login());
        all.addAll(arguments);
        Sandbox.main(all.toArray(String[]::new));
        return 0;
    }
}
