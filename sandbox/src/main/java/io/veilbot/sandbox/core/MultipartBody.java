package io.veilbot.sandbox.core;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a {@code multipart/form-data} body apart (RFC 7578). */
final class MultipartBody {

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("[;\\s]name=\"?([^\";\r\n]*)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILENAME =
            Pattern.compile("[;\\s]filename=\"?([^\";\r\n]*)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENT_TYPE =
            Pattern.compile(
                    "^content-type:[ \t]*(.+?)[ \t]*$",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private MultipartBody() {}

    /**
     * @return the parts in their order; none if the content type is not multipart
     * @throws StopException with 400 if the body does not have the announced form
     */
    static List<Part> parts(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!contentType.startsWith("multipart/") || !boundary.find()) {
            return List.of();
        }
        // One char per byte: positions in the text are positions in the body, binary parts
        // included.
        String text = "\r\n" + new String(body, ISO_8859_1);
        String mark = "\r\n--" + boundary.group(1);
        List<Part> parts = new ArrayList<>();
        int start = text.indexOf(mark);
        while (start >= 0 && !text.startsWith("--", start + mark.length())) {
            int end = text.indexOf(mark, start + mark.length());
            if (end < 0) {
                throw StopException.badRequest("The multipart body ends in the middle of a part.");
            }
            parts.add(part(text.substring(start + mark.length(), end)));
            start = end;
        }
        return parts;
    }

    private static Part part(String raw) {
        int blank = raw.indexOf("\r\n\r\n");
        if (blank < 0) {
            throw StopException.badRequest(
                    "A part of the multipart body has no blank line after its headers.");
        }
        String headers = new String(raw.substring(0, blank).getBytes(ISO_8859_1), UTF_8);
        String name = first(NAME, headers);
        String type = first(CONTENT_TYPE, headers);
        return new Part(
                name == null ? "" : name,
                first(FILENAME, headers),
                type == null ? "text/plain" : type,
                raw.substring(blank + 4).getBytes(ISO_8859_1));
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
