package io.veilbot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.veilbot.bot.screen.Button;
import io.veilbot.bot.screen.QrPicture;
import io.veilbot.bot.screen.Screen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessengerTest {
    private static final Screen SCREEN =
            new Screen("<b>hi</b>", List.of(List.of(new Button.Copy("copy", "key"))));
    private static final String SENT =
            """
            {"ok":true,"result":{"message_id":7,"date":1,"chat":{"id":5,"type":"private"}}}
            """;

    private HttpServer server;
    private Messenger messenger;
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private volatile int status = 200;
    private volatile String answer = SENT;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.set(
                            exchange.getRequestURI()
                                    + " "
                                    + new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        messenger = Messenger.to(new TelegramAddress(base, "1:token"));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answers(int code, String description) {
        status = code;
        answer =
                """
                {"ok":false,"error_code":%d,"description":"%s","parameters":{"retry_after":9}}
                """
                        .formatted(code, description);
    }

    @Test
    void sendsAndTellsTheMessage() {
        assertThat(messenger.send(5, SCREEN)).isEqualTo(new Reply.Done(7));
        assertThat(asked.get())
                .startsWithIgnoringCase("/bot1:token/sendmessage")
                .contains("\"copy_text\":{\"text\":\"key\"}", "\"parse_mode\":\"HTML\"");
    }

    @Test
    void turnsAMessageIntoAPicture() {
        var reply = messenger.editToPhoto(5, 7, SCREEN, QrPicture.of("ss://x"));
        assertThat(reply).isEqualTo(new Reply.Done(7));
        assertThat(asked.get()).containsIgnoringCase("editMessageMedia").contains("PNG");
    }

    @Test
    void takesNotModifiedForSuccess() {
        answers(400, "Bad Request: message is not modified: specified new message content");
        assertThat(messenger.edit(5, 7, SCREEN)).isEqualTo(new Reply.Done(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: message to edit not found",
                "Bad Request: message can't be edited",
                "Bad Request: there is no text in the message to edit"
            })
    void knowsWhenAMessageIsGone(String description) {
        answers(400, description);
        assertThat(messenger.edit(5, 7, SCREEN)).isEqualTo(new Reply.Gone());
    }

    @Test
    void honoursTheWaitThatTelegramAsksFor() {
        answers(429, "Too Many Requests: retry after 9");
        assertThat(messenger.send(5, SCREEN)).isEqualTo(new Reply.Busy(Duration.ofSeconds(9)));
    }

    @Test
    void knowsWhenThePersonBlockedTheBot() {
        answers(403, "Forbidden: bot was blocked by the user");
        assertThat(messenger.send(5, SCREEN)).isEqualTo(new Reply.Blocked());
    }

    @Test
    void givesUpWhatCannotBeParsed() {
        answers(400, "Bad Request: can't parse entities");
        assertThat(messenger.send(5, SCREEN))
                .isEqualTo(new Reply.Rejected("Bad Request: can't parse entities"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502})
    void doesNotKnowWhatCameOfServerErrors(int code) {
        answers(code, "Oops");
        assertThat(messenger.send(5, SCREEN)).isInstanceOf(Reply.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html>bad gateway</html>", "[]", "null", "{\"ok\":true}"})
    void doesNotKnowWhatCameOfJunk(String junk) {
        answer = junk;
        assertThat(messenger.send(5, SCREEN)).isInstanceOf(Reply.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404})
    void knowsThatNothingWasSentWhereTelegramDoesNotKnowUs(int code) {
        answers(code, "Unauthorized");
        assertThat(messenger.send(5, SCREEN)).isInstanceOf(Reply.Unsent.class);
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyTookTheCall() {
        server.stop(0);
        assertThat(messenger.send(5, SCREEN)).isInstanceOf(Reply.Unsent.class);
    }

    @Test
    void learnsWhatTheBotIsCalled() {
        answer =
                """
                {"ok":true,"result":{"id":1,"is_bot":true,"first_name":"V","username":"veil_bot"}}
                """;
        assertThat(messenger.username()).contains("veil_bot");
    }
}
