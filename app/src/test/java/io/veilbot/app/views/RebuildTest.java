package io.veilbot.app.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.ops.ReadModels.Rebuild;
import io.veilbot.api.sales.CaseEvent.CaseOpened;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.projections.MissingRowException;
import io.veilbot.projections.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RebuildTest {

    private static final ViewsShop SHOP = ViewsShop.open();
    private static final Story ANNA = new Story(SHOP, 1);

    @BeforeAll
    static void someLife() {
        ANNA.buys();
        new Story(SHOP, 2).buys();
        new Story(SHOP, 3).requests().opensInvoice();
        var mismatch = new CaseId("case-1");
        SHOP.happened(
                mismatch,
                new CaseOpened(
                        mismatch,
                        CaseKind.PAYMENT_MISMATCH,
                        ANNA.payment().value(),
                        "less",
                        Optional.empty(),
                        ANNA.at()));
        SHOP.settle();
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void everyReadModelEqualsTheOneMadeAgain() {
        long replayed = 0;
        for (Projection projection : SHOP.projections()) {
            SHOP.settle();
            Rebuild rebuild = SHOP.rebuilt(projection.group());
            assertThat(rebuild.error()).as(projection.group()).isEmpty();
            assertThat(rebuild.equal()).as(projection.group()).isTrue();
            assertThat(rebuild.swapped()).as(projection.group()).isFalse();
            assertThat(rebuild.done()).isEqualTo(rebuild.total());
            replayed += rebuild.done();
        }
        assertThat(replayed).as("though one that nothing concerned may know no place").isPositive();
        assertThat(shadows()).isZero();
    }

    @Test
    void aChangedLostOrInventedRowIsFoundAndPutRight() {
        Object before = SHOP.ask(new FindPayment(ANNA.payment()));
        SHOP.jdbc()
                .update(
                        "UPDATE views.payments SET status = 'EXPIRED' WHERE payment_id = 'payment-1'");
        SHOP.jdbc().update("DELETE FROM views.payments WHERE payment_id = 'payment-2'");
        SHOP.jdbc()
                .update(
                        """
                        INSERT INTO views.payments SELECT 'payment-invented', customer_id,
                            subscription_id, offer, price_minor, currency, method, provider, status,
                            reason, provider_payment_id, pay_link, open_until, requested_at,
                            confirmed_at, changed_at, gift, refunded_minor, kept_minor, kept_currency
                        FROM views.payments WHERE payment_id = 'payment-3'
                        """);

        Rebuild rebuild = SHOP.rebuilt("projections.payments");

        assertThat(rebuild.equal()).isFalse();
        assertThat(rebuild.swapped()).isTrue();
        assertThat(SHOP.ask(new FindPayment(ANNA.payment()))).isEqualTo(before);
        assertThat(SHOP.rebuilt("projections.payments").equal()).isTrue();
    }

    @Test
    void theShopGoesOnMeanwhile() throws InterruptedException {
        var enough = new AtomicBoolean();
        var number = new AtomicInteger(1_000);
        Thread sales =
                Thread.ofVirtual()
                        .start(() -> {
                            while (!enough.get()) {
                                new Story(SHOP, number.incrementAndGet()).buys();
                            }
                        });
        var rebuilds = new ArrayList<Rebuild>();
        for (int i = 0; i < 5; i++) {
            rebuilds.add(SHOP.rebuilt("projections.payments"));
            rebuilds.add(SHOP.rebuilt("projections.payment_timeline"));
        }
        enough.set(true);
        sales.join();
        SHOP.settle();

        assertThat(rebuilds).allSatisfy(rebuild -> assertThat(rebuild.error()).isEmpty());
        assertThat(rebuilds).allSatisfy(rebuild -> assertThat(rebuild.equal()).isTrue());
        assertThat(SHOP.ask(new FindPayment(new Story(SHOP, number.get()).payment())).status())
                .isEqualTo(PaymentStatus.CONFIRMED);
        assertThat(SHOP.status("projections.payments").deadLetters()).isZero();
    }

    @Test
    void aRebuildSendsNoCommand() {
        var sent = new AtomicInteger();
        Registration watch =
                SHOP.bean(CommandBus.class)
                        .registerDispatchInterceptor(messages ->
                                (index, message) -> {
                                    sent.incrementAndGet();
                                    return message;
                                });
        SHOP.projections().forEach(projection -> SHOP.rebuilt(projection.group()));
        watch.cancel();

        assertThat(sent).hasValue(0);
    }

    @Test
    void eventsDeliveredTwiceLeaveTheSameRows() {
        SHOP.settle();
        try (Stream<? extends TrackedEventMessage<?>> stored =
                SHOP.bean(EventStorageEngine.class).readEvents(null, false)) {
            List<TrackedEventMessage<?>> events = new ArrayList<>(stored.toList());
            for (Projection projection : SHOP.projections()) {
                var adapter = new AnnotationEventHandlerAdapter(projection);
                inTransaction(() -> {
                    adapter.prepareReset();
                    events.forEach(event -> deliver(adapter, event, 2));
                    // and the last batch again, as after a crash
                    events.subList(events.size() / 2, events.size())
                            .forEach(event -> deliver(adapter, event, 1));
                });
                assertThat(SHOP.rebuilt(projection.group()).equal())
                        .as(projection.group())
                        .isTrue();
            }
        }
    }

    @Test
    void aChangeOfWhatIsNotThereIsAnError() throws Exception {
        Projection payments =
                SHOP.projections().stream()
                        .filter(one -> one.group().equals("projections.payments"))
                        .findFirst()
                        .orElseThrow();
        var adapter = new AnnotationEventHandlerAdapter(payments);
        var confirmed =
                SHOP.bean(EventStorageEngine.class).readEvents(ANNA.payment().value(), 2).next();

        assertThatThrownBy(() ->
                        new TransactionTemplate(SHOP.bean(PlatformTransactionManager.class))
                                .executeWithoutResult(status -> {
                                    status.setRollbackOnly();
                                    adapter.prepareReset();
                                    deliver(adapter, confirmed, 1);
                                }))
                .isInstanceOf(MissingRowException.class);
    }

    @Test
    void healthTellsHowFarEveryGroupIs() {
        ViewsShop.await(
                "what is stored of the progress comes after it",
                () ->
                        "running, 0 behind, 0 set aside"
                                .equals(health().getDetails().get("projections.keys")));
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(health().getDetails().keySet())
                .containsExactlyElementsOf(
                        SHOP.projections().stream().map(Projection::group).sorted().toList());
    }

    private static Health health() {
        return SHOP.health("processorsHealthIndicator");
    }

    @Test
    void oneAtATimeAndOnlyReadModels() {
        SHOP.jdbc()
                .update(
                        "INSERT INTO engine.rebuild (name, started_by) VALUES ('projections.keys', 'x')");

        assertThat(SHOP.readModels().rebuild("projections.keys", "anna")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOP.readModels().rebuild("sagas.purchase", "anna"));

        SHOP.jdbc()
                .update(
                        "UPDATE engine.rebuild SET renewed_at = now() - interval '2 minutes' WHERE started_by = 'x'");
        assertThat(SHOP.rebuild("projections.keys").error()).contains("stopped");
        assertThat(SHOP.rebuilt("projections.keys").equal()).isTrue();
    }

    private static void deliver(
            AnnotationEventHandlerAdapter adapter, EventMessage<?> event, int times) {
        for (int i = 0; i < times && adapter.canHandle(event); i++) {
            try {
                adapter.handle(event);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void inTransaction(Runnable work) {
        new TransactionTemplate(SHOP.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    private static long shadows() {
        Long found =
                SHOP.jdbc()
                        .queryForObject(
                                "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'views_rebuild%'",
                                Long.class);
        return found == null ? -1 : found;
    }
}
