package io.veilbot.app.integrations;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Event;
import io.veilbot.api.Queries;
import io.veilbot.api.Vault;
import io.veilbot.app.data.MasterKey;
import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.app.vault.PostgresVault;
import io.veilbot.integrations.IntegrationsConfiguration;
import io.veilbot.toy.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The room of integrations on a real database, with its doors to the shop watched. */
final class Room implements AutoCloseable, Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HikariDataSource database = TestPostgres.shop();
    final JdbcClient jdbc = JdbcClient.create(database);
    final MovableClock clock = new MovableClock();
    final PretendProvider provider = new PretendProvider();
    final PretendPanel panel = new PretendPanel();
    final PretendLedger ledger = new PretendLedger();
    final List<Command> sent = new CopyOnWriteArrayList<>();
    final Map<Class<?>, RuntimeException> refusals = new ConcurrentHashMap<>();
    private final PlatformTransactionManager transactions =
            new DataSourceTransactionManager(database);
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    Room(Map<String, Object> settings) {
        context.getEnvironment().getPropertySources().addFirst(source(settings));
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Vault.class, () -> new PostgresVault(database, MasterKey.random()));
        context.registerBean(Commands.class, () -> this);
        context.registerBean(Queries.class, () -> ledger);
        context.registerBean(PretendProvider.class, () -> provider);
        context.registerBean(PretendPanel.class, () -> panel);
        context.register(IntegrationsConfiguration.class);
        context.refresh();
    }

    private static MapPropertySource source(Map<String, Object> settings) {
        return new MapPropertySource("test", Map.copyOf(settings));
    }

    static Room open() {
        return new Room(Map.of("veilbot.work.poll", "50ms"));
    }

    static Room withoutWorkers() {
        return new Room(Map.of("veilbot.work.enabled", "false"));
    }

    /** Also what goes round by itself from the start on. */
    void startWork() {
        context.getBeansOfType(SmartLifecycle.class).values().forEach(SmartLifecycle::start);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void send(Command command, Actor actor) {
        RuntimeException refusal = refusals.get(command.getClass());
        if (refusal != null) {
            throw refusal;
        }
        sent.add(command);
    }

    /** As an event processor does it: in one transaction. */
    void happens(Class<?> handler, Event event) {
        var adapter = new AnnotationEventHandlerAdapter(bean(handler));
        inTransaction(() -> handle(adapter, event));
    }

    private static void handle(AnnotationEventHandlerAdapter adapter, Event event) {
        try {
            var _ = adapter.handle(GenericEventMessage.asEventMessage(event));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void inTransaction(Runnable action) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> action.run());
    }

    <C extends Command> C awaitSent(Class<C> type) {
        await(() -> firstSent(type).isPresent());
        return firstSent(type).orElseThrow();
    }

    <C extends Command> Optional<C> firstSent(Class<C> type) {
        return sent.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    boolean holds(String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }

    String stateOf(String work) {
        return jdbc.sql("select state from integrations.work_item where id = :id")
                .param("id", work)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen in time");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
