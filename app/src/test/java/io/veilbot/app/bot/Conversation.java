package io.veilbot.app.bot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.api.Commands;
import io.veilbot.api.Event;
import io.veilbot.api.Queries;
import io.veilbot.api.Vault;
import io.veilbot.app.data.MasterKey;
import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.app.vault.PostgresVault;
import io.veilbot.bot.BotConfiguration;
import io.veilbot.bot.notice.NoticeEvents;
import io.veilbot.bot.notice.NoticeKind;
import io.veilbot.bot.notice.NoticeListener;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.SandboxSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real bot on a real database, talking to the Telegram stand-in. */
abstract class Conversation {
    final PretendedShop shop = new PretendedShop();
    final AtomicReference<Instant> now = new AtomicReference<>(PretendedShop.NOW);
    final AtomicReference<Predicate<NoticeKind>> plug = new AtomicReference<>(_ -> false);
    final AtomicReference<Consumer<NoticeKind>> meanwhile = new AtomicReference<>(_ -> {});
    ChatOfChris chris;

    private final MasterKey master = MasterKey.random();
    private Sandbox sandbox;
    private HikariDataSource database;
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
        chris = new ChatOfChris(sandbox.port());
        database = TestPostgres.shop();
        bot = started();
    }

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
        database.close();
    }

    void stop() {
        bot.close();
    }

    void startAgain() {
        bot = started();
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
        context.registerBean(ObjectMapper.class, () -> new ObjectMapper());
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

    /**
     * Lets something happen before a notice is told; dies once, after Telegram has answered and
     * before that is recorded.
     */
    private NoticeListener plugPuller() {
        return new NoticeListener() {
            @Override
            public void beforeSend(NoticeKind kind, String noticeId) {
                meanwhile.get().accept(kind);
            }

            @Override
            public void afterSend(NoticeKind kind, String noticeId) {
                if (plug.get().test(kind)) {
                    plug.set(_ -> false);
                    throw new AssertionError("the plug is pulled");
                }
            }
        };
    }

    void buy() {
        chris.say("/start");
        chris.card("A fast VPN");
        chris.press("1 month");
        chris.card("opens the payment page");
        shop.confirm(shop.payments().getFirst());
        chris.card("Paid");
    }

    long count(String where) {
        return JdbcClient.create(database)
                .sql("select count(*) from bot.notice where " + where)
                .query(Long.class)
                .single();
    }

    void sql(String statement) {
        JdbcClient.create(database).sql(statement).update();
    }
}
