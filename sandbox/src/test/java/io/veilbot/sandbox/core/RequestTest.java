package io.veilbot.sandbox.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestTest {

    @Test
    void multipartKeepsEveryByteOfAFile() throws IOException {
        byte[] file = new byte[256];
        for (int i = 0; i < file.length; i++) {
            file[i] = (byte) i;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(lines("--xx", "Content-Disposition: form-data; name=\"chat_id\"", "", "42"));
        String photo = "Content-Disposition: form-data; name=\"photo\"; filename=\"ключ.png\"";
        body.write(lines("--xx", photo, "Content-Type: image/png", ""));
        body.write(file);
        body.write(lines("", "--xx--"));

        List<Part> parts = post("multipart/form-data; boundary=xx", body.toByteArray()).parts();

        assertThat(parts).extracting(Part::name).containsExactly("chat_id", "photo");
        assertThat(parts.getFirst().text()).isEqualTo("42");
        assertThat(parts.getFirst().filename()).isNull();
        assertThat(parts.getLast().bytes()).isEqualTo(file);
        assertThat(parts.getLast().filename()).isEqualTo("ключ.png");
        assertThat(parts.getLast().contentType()).isEqualTo("image/png");
    }

    @Test
    void tornMultipartIsRefused() {
        byte[] half = lines("--xx", "Content-Disposition: form-data; name=\"a\"", "", "half");
        Request torn = post("multipart/form-data; boundary=xx", half);
        assertThatThrownBy(torn::parts).isInstanceOf(StopException.class);
    }

    @Test
    void formIsDecoded() {
        Request form =
                post(
                        "application/x-www-form-urlencoded",
                        "a=1&b=%D0%B4%D0%B0+yes&flag".getBytes(UTF_8));
        assertThat(form.form())
                .containsEntry("a", "1")
                .containsEntry("b", "да yes")
                .containsKey("flag");
    }

    @Test
    void languageIsTheFirstWeSpeak() {
        assertThat(asking("ru-RU,ru;q=0.9,en;q=0.8").language()).isEqualTo(Locale.of("ru"));
        assertThat(asking("de,en;q=0.8,ru;q=0.1").language()).isEqualTo(Locale.ENGLISH);
        assertThat(asking("de").language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void routeFindsPiecesOfSegments() throws IOException, InterruptedException {
        Router router =
                new Router()
                        .post(
                                "/bot{token}/{method}",
                                request -> Answer.text(200, request.variable("token")))
                        .get("/keys/{id}", request -> Answer.text(200, request.variable("id")))
                        .on(
                                "*",
                                "/files/{rest...}",
                                request -> Answer.text(200, request.variable("rest")));

        assertThat(say(router, "POST", "/bot1:abc/sendMessage")).isEqualTo("1:abc");
        assertThat(say(router, "GET", "/keys/a%2Fb+c")).isEqualTo("a/b+c");
        assertThat(say(router, "GET", "/files/a/b")).isEqualTo("a/b");
        assertThat(router.answer(Request.of("GET", "/bot1/x", "", Map.of(), new byte[0])).status())
                .isEqualTo(405);
    }

    private static String say(Router router, String method, String path)
            throws IOException, InterruptedException {
        Answer answer = router.answer(Request.of(method, path, "", Map.of(), new byte[0]));
        return new String(answer.bytes(), UTF_8);
    }

    private static Request asking(String languages) {
        return Request.of("GET", "/", "", Map.of("accept-language", languages), new byte[0]);
    }

    private static Request post(String contentType, byte[] body) {
        return Request.of("POST", "/", "", Map.of("Content-type", contentType), body);
    }

    private static byte[] lines(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(UTF_8);
    }
}
