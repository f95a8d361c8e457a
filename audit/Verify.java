import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Verifies an exported ledger of VeilBot without VeilBot: it takes this one file, and a JDK 21 or
 * newer. The format is described to the last byte in docs/audit.md.
 *
 * <pre>java Verify.java FILE [--checkpoints DIR] [--public-key BASE64|FILE]</pre>
 *
 * <p>Ends with 0 only if the ledger is whole; with 1 at the first thing that is wrong, which it
 * prints; with 2 if it could not look.
 */
public final class Verify {

    private static final String USAGE =
            "usage: java Verify.java FILE [--checkpoints DIR] [--public-key BASE64|FILE]";

    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        try {
            var files = new ArrayList<Path>();
            var outside = new ArrayList<String>();
            String key = "";
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--checkpoints" -> outside.addAll(checkpoints(Path.of(arguments[++i])));
                    case "--public-key" -> key = key(arguments[++i]);
                    default -> files.add(Path.of(arguments[i]));
                }
            }
            if (files.size() != 1) {
                throw new IOException(USAGE);
            }
            out.println(verify(files.getFirst(), outside, key));
            return 0;
        } catch (Broken e) {
            out.println("BROKEN. " + e.getMessage());
            return 1;
        } catch (IOException | IndexOutOfBoundsException e) {
            out.println("Nothing was verified. " + e);
            return 2;
        }
    }

    private static String verify(Path file, List<String> outside, String key) throws IOException {
        var strict = StandardCharsets.UTF_8.newDecoder();
        try (Reader in = new InputStreamReader(Files.newInputStream(file), strict)) {
            var lines = new Lines(in);
            Manifest manifest = Manifest.of(lines.next(), outside, key);
            Reached reached = manifest.start();
            for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
                reached = reached.then(line);
            }
            return reached.end()
                    + (key.isEmpty() ? "\nThe key is the file's own word: compare it." : "");
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new Broken("The file holds what no export writes: " + e.getMessage());
        }
    }

    private static List<String> checkpoints(Path folder) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder, "*.checkpoint")) {
            for (Path file : files) {
                texts.add(Files.readString(file));
            }
        }
        if (texts.isEmpty()) {
            throw new IOException("There is no *.checkpoint in " + folder + ".");
        }
        return texts;
    }

    private static String key(String given) throws IOException {
        return (given.endsWith("=") ? given : Files.readString(Path.of(given))).strip();
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

/** What is wrong, and where. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1;

    Broken(String what) {
        super(what);
    }

    static void unless(boolean right, String what) {
        if (!right) {
            throw new Broken(what);
        }
    }
}

/** The first line: what the file holds, and the heads that it must agree with, all signed. */
record Manifest(Signed says, Map<Long, byte[]> heads, int outside) {

    static Manifest of(String line, List<String> outside, String expected) {
        var json = new Line("The manifest", line);
        String text = json.skip("{\"manifest\":").text();
        String key = json.skip(",\"publicKey\":").text();
        var checkpoints = new ArrayList<>(json.skip(",\"checkpoints\":[").texts());
        json.skip("]}").end();
        Broken.unless(expected.isEmpty() || expected.equals(key), "The file has another key.");
        checkpoints.addAll(outside);
        var heads = new TreeMap<Long, byte[]>();
        for (String checkpoint : checkpoints) {
            Signed signed = Signed.read("checkpoint", checkpoint, key);
            byte[] other = heads.put(signed.number("position"), signed.hash("hash"));
            Broken.unless(
                    other == null || MessageDigest.isEqual(other, signed.hash("hash")),
                    "Position %d was signed with two hashes: the ledger was written anew."
                            .formatted(signed.number("position")));
        }
        return new Manifest(Signed.read("export", text, key), heads, outside.size());
    }

    Reached start() {
        Broken.unless(
                says.number("unchained") == 0,
                says.number("unchained") + " events were slipped into the store past the chain.");
        return new Reached(this, says.number("from") - 1, says.hash("previous"), 0, 0).checked();
    }
}

/** Lines "name value" above the signature that makes them trusted; the first says what it is. */
record Signed(Map<String, String> values, String key) {

    static Signed read(String kind, String text, String key) {
        int end = text.lastIndexOf("signature ");
        var values = new HashMap<String, String>();
        text.lines()
                .map(line -> (line + " ").split(" ", 2))
                .forEach(line -> values.put(line[0], line[1].strip()));
        boolean signed =
                end > 0
                        && text.startsWith("veilbot-ledger-1 " + kind + "\n")
                        && verifies(text.substring(0, end), values.get("signature"), key);
        Broken.unless(signed, "This %s is not signed by the key:%n%s".formatted(kind, text));
        return new Signed(values, key);
    }

    private static boolean verifies(String text, String signature, String key) {
        try {
            var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(key));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(encoded));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    long number(String name) {
        return Long.parseLong(value(name));
    }

    byte[] hash(String name) {
        return HexFormat.of().parseHex(value(name));
    }

    /** Never the one that the text names itself by. */
    String keyId() {
        byte[] hash = Verify.sha256(Base64.getDecoder().decode(key));
        return HexFormat.of().formatHex(hash, 0, 8);
    }
}

/** Up to here all is well. */
record Reached(Manifest manifest, long position, byte[] hash, long events, int agreed) {

    Reached then(String text) {
        long next = position + 1;
        String here = "Position " + next;
        Broken.unless(next <= manifest.says().number("to"), here + ": the file should have ended.");
        var line = new Line(here, text);
        long found = line.skip("{\"position\":").number();
        Broken.unless(found == next, here + ": position " + found + " stands in its place.");
        boolean stub = line.take(",\"content\":");
        byte[] content = stub ? line.hash() : content(line);
        byte[] stated = line.skip(",\"hash\":").hash();
        line.skip("}").end();
        byte[] link = Verify.sha256(hash, ByteBuffer.allocate(8).putLong(next).array(), content);
        Broken.unless(
                MessageDigest.isEqual(link, stated),
                here + ": the event and the hash before it do not give its hash.");
        return new Reached(manifest, next, link, events + (stub ? 0 : 1), agreed).checked();
    }

    /** In agreement with the head that is known of this position, if one is. */
    Reached checked() {
        byte[] head = manifest.heads().get(position);
        Broken.unless(
                head == null || MessageDigest.isEqual(head, hash),
                "Position %d: a checkpoint has another hash: history was written anew before it."
                        .formatted(position));
        return new Reached(manifest, position, hash, events, agreed + (head == null ? 0 : 1));
    }

    String end() {
        Signed says = manifest.says();
        long to = says.number("to");
        Broken.unless(
                position == to,
                "Position %d: the file ends before it, and should end with %d."
                        .formatted(position + 1, to));
        Broken.unless(
                MessageDigest.isEqual(hash, says.hash("head")),
                "Position %d: the manifest has another hash.".formatted(position));
        Broken.unless(
                events == says.number("events"),
                "%d events are shown instead of %s.".formatted(events, says.value("events")));
        long length = says.number("length");
        for (long known : manifest.heads().keySet()) {
            Broken.unless(
                    known <= length,
                    "Position %d: the ledger ended before it at %s, but a checkpoint knows %d."
                            .formatted(length + 1, says.value("at"), known));
        }
        return """
        WHOLE. Positions %s to %d of %d with %d events; %s.
        Head %s
        %d checkpoints agree; %d were given from outside, %d are known.
        Exported %s and signed by the key %s"""
                .formatted(
                        says.value("from"), to, length, events, says.value("selection"),
                        says.value("head"), agreed, manifest.outside(), manifest.heads().size(),
                        says.value("at"), says.keyId());
    }

    private static byte[] content(Line line) {
        var bytes = new ByteArrayOutputStream();
        put(bytes, "veilbot-event-1");
        put(bytes, Long.toString(line.skip(",\"index\":").number()));
        put(bytes, line.skip(",\"event\":").textOrNull());
        put(bytes, line.skip(",\"type\":").textOrNull());
        put(bytes, line.skip(",\"aggregate\":").textOrNull());
        put(bytes, Long.toString(line.skip(",\"sequence\":").number()));
        put(bytes, line.skip(",\"at\":").textOrNull());
        put(bytes, line.skip(",\"name\":").textOrNull());
        put(bytes, line.skip(",\"revision\":").textOrNull());
        put(bytes, line.skip(",\"payload\":").textOrNull());
        put(bytes, line.skip(",\"metadata\":").textOrNull());
        return Verify.sha256(bytes.toByteArray());
    }

    private static void put(ByteArrayOutputStream bytes, String field) {
        byte[] text = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        int length = field == null ? -1 : text.length;
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        bytes.writeBytes(text);
    }
}

/** JSON, but only in the one way it is written: what means the same otherwise is an edit. */
final class Line {

    private static final String HEX = "0123456789abcdef";

    private final String here;
    private final String line;
    private int at;

    Line(String here, String line) {
        this.here = here;
        this.line = line;
    }

    boolean take(String expected) {
        boolean there = line.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    Line skip(String expected) {
        must(!line.startsWith(",\"missing\":", at), "its event is no longer in the store");
        must(take(expected), expected + " is not where it should be");
        return this;
    }

    void end() {
        must(at == line.length(), "it goes on behind its end");
    }

    long number() {
        int from = at;
        while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        boolean plain = at - from == 1 || at - from < 19 && !line.startsWith("0", from);
        must(plain && at > from, "a number is not written as it should be");
        return Long.parseLong(line, from, at, 10);
    }

    byte[] hash() {
        String text = text();
        must(text.length() == 64, "a hash is not written as it should be");
        must(text.chars().allMatch(sign -> HEX.indexOf(sign) >= 0), "a hash is no hash");
        return HexFormat.of().parseHex(text);
    }

    String textOrNull() {
        return take("null") ? null : text();
    }

    List<String> texts() {
        var all = new ArrayList<String>();
        while (line.startsWith("\"", at) || !all.isEmpty() && take(",")) {
            all.add(text());
        }
        return all;
    }

    String text() {
        skip("\"");
        var text = new StringBuilder();
        while (!take("\"")) {
            must(at < line.length(), "it breaks off");
            char sign = line.charAt(at++);
            must(sign >= ' ', "a sign is not written as it should be");
            text.append(sign == '\\' ? escaped() : sign);
        }
        return text.toString();
    }

    private char escaped() {
        if (take("\\")) {
            return '\\';
        }
        if (take("\"")) {
            return '"';
        }
        must(take("u00") && line.length() >= at + 2, "a sign is not written as it should be");
        int high = "01".indexOf(line.charAt(at++));
        int low = HEX.indexOf(line.charAt(at++));
        must(high >= 0 && low >= 0, "a sign is not written as it should be");
        return (char) (16 * high + low);
    }

    private void must(boolean right, String what) {
        Broken.unless(right, here + ": " + what + ".");
    }
}

/** Lines that end with a line feed and nothing else. */
final class Lines {

    private final Reader in;
    private final char[] read = new char[1 << 16];
    private int at;
    private int end;

    Lines(Reader in) {
        this.in = in;
    }

    /** Empty at the end of the file. */
    String next() throws IOException {
        var line = new StringBuilder();
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(read));
                if (end == 0) {
                    Broken.unless(line.isEmpty(), "The file breaks off within a line.");
                    return "";
                }
            }
            int from = at;
            while (at < end && read[at] != '\n') {
                at++;
            }
            line.append(read, from, at - from);
            if (at < end) {
                at++;
                Broken.unless(!line.isEmpty(), "An empty line is in the file.");
                return line.toString();
            }
        }
    }
}
