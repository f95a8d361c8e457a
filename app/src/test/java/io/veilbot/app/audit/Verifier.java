package io.veilbot.app.audit;

import io.veilbot.app.contract.Repository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;

/**
 * The auditors' own program, compiled from its one file and called as it is. It shares no class
 * with the shop.
 */
public final class Verifier {

    private static final ClassLoader PROGRAM = compiled();

    private Verifier() {}

    /**
     * What it printed, after its exit code and a space.
     *
     * @param arguments as at the terminal
     */
    public static String says(String... arguments) {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Object status = call("Verify", null, "run", out, arguments);
        return status + " " + printed.toString(StandardCharsets.UTF_8);
    }

    /** Up to the first line it is in agreement with. */
    static Reached begin(String manifest, List<String> checkpoints, String publicKey) {
        Object read = call("Manifest", null, "of", manifest, checkpoints, publicKey);
        return new Reached(call("Manifest", read, "start"));
    }

    /** How far it has come without finding anything wrong. */
    record Reached(Object state) {

        /**
         * @throws BrokenException if the line is wrong
         */
        Reached then(String line) {
            return new Reached(call("Reached", state, "then", line));
        }

        /**
         * @throws BrokenException if there should have been more
         */
        String end() {
            return (String) call("Reached", state, "end");
        }
    }

    /** It found something; the message is what it would print. */
    static final class BrokenException extends RuntimeException {

        private static final long serialVersionUID = 1;

        BrokenException(Throwable cause) {
            super(cause);
        }
    }

    private static Object call(
            String type,
            @org.jspecify.annotations.Nullable Object on,
            String name,
            Object... arguments) {
        try {
            Method method =
                    Arrays.stream(PROGRAM.loadClass(type).getDeclaredMethods())
                            .filter(one -> one.getName().equals(name))
                            .findFirst()
                            .orElseThrow();
            method.setAccessible(true);
            return Objects.requireNonNull(method.invoke(on, arguments));
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getTargetException();
            if (thrown.getClass().getName().equals("Broken")) {
                throw new BrokenException(thrown);
            }
            throw new IllegalStateException("the verifier itself failed", thrown);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClassLoader compiled() {
        try {
            Path classes = Files.createDirectories(Path.of("target", "verifier").toAbsolutePath());
            int errors =
                    ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    "-Xlint:all",
                                    "-Werror",
                                    "--release",
                                    "21",
                                    "-d",
                                    classes.toString(),
                                    Repository.ROOT.resolve("audit/Verify.java").toString());
            if (errors != 0) {
                throw new IllegalStateException("audit/Verify.java does not compile");
            }
            return new URLClassLoader(
                    new java.net.URL[] {classes.toUri().toURL()},
                    ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
