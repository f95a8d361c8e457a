package io.veilbot.sandbox.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StopException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The page on which people are played, and the pictures in it. */
final class ChatPage {
    private static final String RESOURCE = "/io/veilbot/sandbox/web/chat.html";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'self'";

    private ChatPage() {}

    static void routes(Router router, Files files) {
        router.get("/sandbox", _ -> page());
        router.get("/sandbox/chat/{person}", _ -> page());
        router.get("/sandbox/blobs/{hash}", request -> blob(request, files));
    }

    private static Answer page() throws IOException {
        try (InputStream in = ChatPage.class.getResourceAsStream(RESOURCE)) {
            String html = new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), UTF_8);
            return Answer.html(200, html)
                    .with("Content-Security-Policy", POLICY)
                    .with("X-Content-Type-Options", "nosniff")
                    .with("Referrer-Policy", "no-referrer");
        }
    }

    /** Only pictures are shown by a browser; any other file is saved. */
    private static Answer blob(Request request, Files files) {
        try {
            byte[] bytes = files.bytes(request.variable("hash"));
            Answer answer =
                    Answer.bytes(200, Images.type(bytes), bytes)
                            .with("X-Content-Type-Options", "nosniff")
                            .with("Cache-Control", "private, max-age=31536000, immutable");
            return Images.isImage(bytes)
                    ? answer
                    : answer.with("Content-Disposition", "attachment");
        } catch (ApiError e) {
            throw StopException.notFound("There is no such file.");
        }
    }
}
