package io.veilbot.integrations.stripe;

import static io.veilbot.integrations.stripe.Ids.needed;

import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.PaidInvoices;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The provider's pages to be paid: opened, found, and listed once they are paid. */
final class Pages {

    /** The longest that a page lives, and clocks differ. */
    private static final Duration REACH = Duration.ofHours(25);

    /** Half of the provider's most: each comes with its money. */
    private static final int PAGE = 50;

    private static final String MONEY = "payment_intent.latest_charge.balance_transaction";
    private static final String CHARGES = "data.payment_intent.latest_charge";

    private final StripeCalls calls;
    private final SessionForm form;

    Pages(StripeCalls calls, SessionForm form) {
        this.calls = calls;
        this.form = form;
    }

    Outcome<Invoice> open(String prepared, String idempotenceKey) {
        return calls.open(
                api ->
                        api.checkout()
                                .sessions()
                                .create(form.read(prepared), StripeCalls.under(idempotenceKey)),
                Pages::opened);
    }

    private static Outcome<Invoice> opened(Session session) {
        return new Outcome.Done<>(
                new Invoice(
                        needed(session.getId(), "id"),
                        link(needed(session.getUrl(), "url")),
                        Instant.ofEpochSecond(needed(session.getExpiresAt(), "expires_at"))));
    }

    private static URI link(String text) {
        try {
            URI link = URI.create(text);
            if (link.getHost() != null && String.valueOf(link.getScheme()).startsWith("http")) {
                return link;
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableAnswerException("url");
        }
        throw new UnreadableAnswerException("url");
    }

    /**
     * @param id of the page, or of the payment behind it, which is all that some callbacks know
     */
    <T> Outcome<T> find(String id, Function<Session, Outcome<T>> then) {
        if (Ids.isIntent(id)) {
            return byIntent(id).then(page -> find(page, then));
        }
        return Ids.isSession(id)
                ? calls.ask(
                        api -> api.checkout().sessions().retrieve(id, withItsMoney()),
                        session -> then.apply(checked(session, id)))
                : new Outcome.Refused<>("not_found");
    }

    private static SessionRetrieveParams withItsMoney() {
        return SessionRetrieveParams.builder().addExpand(MONEY).build();
    }

    private static Session checked(Session session, String asked) {
        if (!asked.equals(session.getId())) {
            throw new UnreadableAnswerException("id");
        }
        return session;
    }

    private Outcome<String> byIntent(String intent) {
        var only = SessionListParams.builder().setPaymentIntent(intent).setLimit(1L).build();
        return calls.ask(
                api -> api.checkout().sessions().list(only),
                page ->
                        needed(page.getData(), "data").stream()
                                .map(session -> needed(session.getId(), "id"))
                                .filter(Ids::isSession)
                                .findFirst()
                                .<Outcome<String>>map(Outcome.Done::new)
                                .orElseGet(() -> new Outcome.Refused<>("not_found")));
    }

    /** Listed by when a page was opened; it may have been paid a day later. */
    Outcome<PaidInvoices> paidSince(Instant since, Optional<String> from) {
        var created =
                SessionListParams.Created.builder()
                        .setGte(since.minus(REACH).getEpochSecond())
                        .build();
        var wanted =
                SessionListParams.builder()
                        .setStatus(SessionListParams.Status.COMPLETE)
                        .setCreated(created)
                        .setLimit((long) PAGE)
                        .addExpand(CHARGES);
        from.ifPresent(wanted::setStartingAfter);
        return calls.ask(
                api -> api.checkout().sessions().list(wanted.build()),
                page ->
                        new Outcome.Done<>(
                                read(
                                        needed(page.getData(), "data"),
                                        Boolean.TRUE.equals(page.getHasMore()),
                                        since)));
    }

    private static PaidInvoices read(List<Session> sessions, boolean more, Instant since) {
        return new PaidInvoices(
                sessions.stream()
                        .filter(session -> "paid".equals(session.getPaymentStatus()))
                        .filter(session ->
                                !MoneyReader.paidAt(MoneyReader.charge(session))
                                        .isBefore(floor(since)))
                        .map(MoneyReader::listed)
                        .toList(),
                more && !sessions.isEmpty()
                        ? Optional.of(needed(sessions.getLast().getId(), "id"))
                        : Optional.empty());
    }

    /** The provider counts whole seconds. */
    private static Instant floor(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond());
    }
}
