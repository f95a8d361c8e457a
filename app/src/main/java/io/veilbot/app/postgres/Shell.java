package io.veilbot.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a short command and hears it out. */
final class Shell {

    private static final int NOT_FOUND = 127;
    private static final int LIMIT_SECONDS = 120;

    private Shell() {}

    /**
     * @param code exit code; 127 if there is no such program
     * @param output what it wrote to either stream
     */
    record Said(int code, String output) {
        boolean well() {
            return code == 0;
        }
    }

    static Said run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            // messages are matched and shown: the operator's locale must not change them
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Said(NOT_FOUND, "no end within " + LIMIT_SECONDS + " s");
            }
            return new Said(process.exitValue(), output.strip());
        } catch (IOException e) {
            return new Said(NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while running " + command.getFirst() + ".", e);
        }
    }
}
