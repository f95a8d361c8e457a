package io.veilbot.app.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Commands;
import io.veilbot.api.Event;
import io.veilbot.api.Queries;
import io.veilbot.api.Vault;
import io.veilbot.api.people.CustomerCommand.RecordBotBlocked;
import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.app.data.MasterKey;
import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.app.vault.PostgresVault;
import io.veilbot.bot.BotConfiguration;
import io.veilbot.bot.notice.NoticeEvents;
import io.veilbot.bot.notice.NoticeKind;
import io.veilbot.bot.notice.NoticeListener;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real bot on a real database, talking to the Telegram stand-in as Chris (1003, English). */
class BotConversationTest {
    private static final long CHRIS = 1003;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final MasterKey master = MasterKey.random();
    private final PretendedShop shop = new PretendedShop();
    private final AtomicReference<Instant> now = new AtomicReference<>(PretendedShop.NOW);
    private final AtomicReference<Predicate<NoticeKind>> plug = new AtomicReference<>(_ -> false);
    private Sandbox sandbox;
    private DriverManagerDataSource database;
    private AnnotationConfigApplicationContext bot;

    @BeforeEach
    void open() {
        sandbox =
                Sandbox.start(
                        new SandboxSettings(
                                0,
                                null,
                                URI.create("http://127.0.0.1:1"),
                                "1000000001:sandbox",
                                "100500",
                                "test_sandbox",
                                "1:sandbox"));
        database = new DriverManagerDataSource(TestPostgres.freshDatabase());
        Flyway.configure().dataSource(database).load().migrate();
        bot = started();
    }

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    private AnnotationConfigApplicationContext started() {
        var context = new AnnotationConfigApplicationContext();
        Map<String, Object> settings =
                Map.of(
                        "veilbot.telegram.token", "1000000001:sandbox",
                        "veilbot.telegram.base-url", "http://127.0.0.1:" + sandbox.port(),
                        "veilbot.public-url", "https://shop.example",
                        "veilbot.sales.methods", "yookassa:RUB");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("t", settings));
        context.registerBean(Commands.class, () -> shop);
        context.registerBean(Queries.class, () -> shop);
        context.registerBean(Vault.class, () -> new PostgresVault(database, master));
        context.registerBean(ObjectMapper.class, () -> json);
        context.registerBean(Clock.class, this::shopClock);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(TransactionTemplate.class, this::transactions);
        context.registerBean("customerHashKey", byte[].class, () -> new byte[32]);
        context.registerBean(NoticeListener.class, this::plugPuller);
        context.register(BotConfiguration.class);
        context.refresh();
        var handler = new AnnotationEventHandlerAdapter(context.getBean(NoticeEvents.class));
        shop.publishTo(event -> transactions().executeWithoutResult(_ -> handle(handler, event)));
        return context;
    }

    private Clock shopClock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    private static void handle(AnnotationEventHandlerAdapter handler, Event event) {
        try {
            handler.handle(GenericEventMessage.asEventMessage(event));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Dies once, after Telegram has answered and before that is recorded. */
    private NoticeListener plugPuller() {
        return new NoticeListener() {
            @Override
            public void afterSend(NoticeKind kind, String noticeId) {
                if (plug.get().test(kind)) {
                    plug.set(_ -> false);
                    throw new AssertionError("the plug is pulled");
                }
            }
        };
    }

    @Test
    void sellsAKeyInTwoTapsAndOneMessage() {
        say("/start ref_abc");
        JsonNode menu = card("A fast VPN");
        press("1 month");
        press("1 month", menu.path("id").asLong());
        JsonNode order = card("opens the payment page");
        assertThat(order.path("buttons").get(0).path("label").asText()).isEqualTo("Pay 299 ₽ ↗");
        assertThat(shop.payments()).hasSize(1);

        shop.confirm(shop.payments().getFirst());
        card("Paid");
        shop.deliver(shop.payments().getFirst());
        JsonNode key = card("Your key is ready");

        assertThat(key.path("id")).isEqualTo(menu.path("id"));
        assertThat(key.path("photo").asBoolean()).isTrue();
        assertThat(key.path("text").asText()).contains(PretendedShop.LINK);
        assertThat(fromBot()).hasSize(1);
        assertThat(shop.commands).filteredOn(RegisterCustomer.class::isInstance).hasSize(1);
        assertThat(shop.commands)
                .filteredOn(RequestPayment.class::isInstance)
                .extracting(command -> ((RequestPayment) command).payment())
                .containsOnly(shop.payments().getFirst().payment());

        press("Help");
        card("Connecting.");
        assertThat(fromBot()).hasSize(2);
        assertThat(fromBot().getFirst().path("photo").asBoolean()).isTrue();
    }

    @Test
    void showsOneKeyWhenThePlugIsPulledBetweenTellingAndRecording() {
        buy();
        plug.set(NoticeKind.KEY_READY::equals);
        shop.deliver(shop.payments().getFirst());
        card("Your key is ready");
        eventually("the plug is pulled", () -> !plug.get().test(NoticeKind.KEY_READY));
        bot.close();
        // The lease of the dead worker runs out.
        sql("update bot.notice set leased_until = now() - interval '1 second'");
        bot = started();
        eventually("all is told", () -> count("state not in ('sent', 'dropped')") == 0);
        assertThat(fromBot()).hasSize(1);
        assertThat(count("kind = 'KEY_READY' and state = 'sent' and attempt = 2")).isEqualTo(1);
    }

    @Test
    void pointsAtAKeyThatCameLate() {
        buy();
        now.set(PretendedShop.NOW.plusSeconds(120));
        shop.deliver(shop.payments().getFirst());
        card("Your key is ready ☝️");
        assertThat(fromBot()).hasSize(2);
    }

    @Test
    void saysThatARenewalKeepsTheKeys() {
        buy();
        shop.deliver(shop.payments().getFirst());
        card("Your key is ready");
        say("/buy");
        card("How long");
        press("1 month");
        card("opens the payment page");
        var second =
                shop.payments().stream()
                        .filter(p -> !p.payment().equals(firstPaid()))
                        .findFirst()
                        .orElseThrow();
        shop.confirm(second);
        shop.deliver(second);
        assertThat(card("Extended").path("text").asText()).contains("22 January 2027");
        assertThat(fromBot()).hasSize(2);
    }

    @Test
    void answersEverythingInTheChosenLanguage() {
        say("hello?");
        card("did not quite get");
        press("🇷🇺");
        card("Быстрый VPN");
        say("/keys");
        card("Ключей пока нет");
        eventually("the card before is gone", () -> fromBot().size() == 1);
    }

    @Test
    void recordsWhoBlockedTheBot() {
        say("/start");
        card("A fast VPN");
        post("/sandbox/people/" + CHRIS + "/block", Map.of());
        eventually(
                "the block is recorded",
                () -> shop.commands.stream().anyMatch(RecordBotBlocked.class::isInstance));
    }

    @Test
    void tellsAgainAfterTelegramRecovers() {
        buy();
        bot.close();
        shop.deliver(shop.payments().getFirst());
        assertThat(count("kind = 'KEY_READY' and state = 'requested'")).isEqualTo(1);
        bot = started();
        card("Your key is ready");
        assertThat(fromBot()).hasSize(1);
    }

    private void buy() {
        say("/start");
        card("A fast VPN");
        press("1 month");
        card("opens the payment page");
        shop.confirm(shop.payments().getFirst());
        card("Paid");
    }

    private PaymentId firstPaid() {
        String id =
                JdbcClient.create(database)
                        .sql(
                                "select subject_id from bot.notice where kind = 'PAID' order by seq limit 1")
                        .query(String.class)
                        .single();
        return new PaymentId(id);
    }

    private long count(String where) {
        return JdbcClient.create(database)
                .sql("select count(*) from bot.notice where " + where)
                .query(Long.class)
                .single();
    }

    private void sql(String statement) {
        JdbcClient.create(database).sql(statement).update();
    }

    private void say(String text) {
        post("/sandbox/people/" + CHRIS + "/say", Map.of("text", text));
    }

    private void press(String label) {
        post("/sandbox/people/" + CHRIS + "/press", Map.of("button", label));
    }

    /** A tap that was under way while the card changed: the button may be gone by now. */
    private void press(String label, long message) {
        post("/sandbox/people/" + CHRIS + "/press", Map.of("button", label, "message", message));
    }

    /** Waits until the newest message of the bot contains this. */
    private JsonNode card(String text) {
        eventually(
                text + " in the chat",
                () ->
                        !fromBot().isEmpty()
                                && fromBot().getLast().path("text").asText().contains(text));
        return fromBot().getLast();
    }

    private List<JsonNode> fromBot() {
        JsonNode chat = get("/sandbox/people/" + CHRIS + "/chat");
        return StreamSupport.stream(chat.path("messages").spliterator(), false)
                .filter(message -> message.path("from").asText().equals("bot"))
                .toList();
    }

    private void eventually(String what, BooleanSupplier check) {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!check.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what + "; chat: " + fromBot()).isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private JsonNode get(String path) {
        return call(HttpRequest.newBuilder(at(path)).GET());
    }

    private void post(String path, Map<String, ?> body) {
        String text = json.valueToTree(body).toString();
        call(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    private JsonNode call(HttpRequest.Builder request) {
        try {
            return json.readTree(
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + sandbox.port() + path);
    }
}
