package io.veilbot.integrations.cryptopay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.RefundId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.cryptopay.PaidReader.Coins;
import io.veilbot.integrations.payments.Payees;
import io.veilbot.integrations.payments.RefundRequest;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sends coins back to whoever bought, since the provider has no refunds. The id of a refund is the
 * id of its transfer towards the provider, so one that is there is found, and no second is made.
 */
final class Transfers {

    private static final String BY_OUR_ID = "getTransfers?spend_id=";

    /** The provider gives no more at once; what went back is told within days of it. */
    private static final String NEWEST = "getTransfers?count=1000";

    /** Refunds of one payment that are looked for. */
    private static final int MOST = 20;

    private final CryptoPayCalls calls;
    private final ObjectMapper json;
    private final Payees payees;

    Transfers(CryptoPayCalls calls, ObjectMapper json, Payees payees) {
        this.calls = calls;
        this.json = json;
        this.payees = payees;
    }

    Outcome<Returned> make(RefundRequest request) {
        return find(request).then(made -> made.map(Transfers::done).orElseGet(() -> ask(request)));
    }

    private Outcome<Optional<Returned>> find(RefundRequest request) {
        return calls.look(
                BY_OUR_ID + request.refund().value(),
                page ->
                        new Outcome.Done<>(
                                InvoiceReader.items(page).stream()
                                        .filter(it -> TransferReader.isOf(it, request.refund()))
                                        .map(transfer -> returned(transfer, request))
                                        .findFirst()));
    }

    private Outcome<Returned> ask(RefundRequest request) {
        Outcome<Coins> coins =
                calls.look(
                        "getInvoices?invoice_ids=" + request.providerPaymentId(),
                        page ->
                                InvoiceReader.items(page).stream()
                                        .findFirst()
                                        .map(invoice -> Share.of(invoice, request.amount()))
                                        .orElseGet(() -> new Outcome.Refused<>("not_found")));
        return coins.then(share ->
                payees.telegramOf(request.payment())
                        .map(person -> send(request, person, share))
                        .orElseGet(() -> new Outcome.Refused<>("payer_unknown")));
    }

    /** A try whose answer was lost may have taken the id meanwhile: then that is the transfer. */
    private Outcome<Returned> send(RefundRequest request, long person, Coins coins) {
        Outcome<Returned> sent =
                calls.make(
                        "transfer",
                        body(request, person, coins),
                        transfer -> done(returned(transfer, request)),
                        ErrorTable::onRead);
        return sent instanceof Outcome.Refused<Returned>
                ? find(request).then(made -> made.map(Transfers::done).orElse(sent))
                : sent;
    }

    private String body(RefundRequest request, long person, Coins coins) {
        return json.createObjectNode()
                .put("user_id", person)
                .put("asset", coins.asset())
                .put("amount", coins.amount().toPlainString())
                .put("spend_id", request.refund().value())
                .put("comment", TransferReader.note(request.amount()))
                .toString();
    }

    private static Returned returned(StrictJson transfer, RefundRequest request) {
        return TransferReader.returned(transfer, request.refund(), request.amount());
    }

    private static Outcome<Returned> done(Returned back) {
        return new Outcome.Done<>(back);
    }

    /** Adds what went back. */
    Outcome<Sighting> besides(Outcome<Sighting> sighting) {
        return sighting instanceof Outcome.Done<Sighting>(Sighting.Seen seen)
                        && seen.outcome() instanceof PaymentOutcome.Paid
                        && seen.intent().isPresent()
                ? calls.look(NEWEST, page -> with(seen, seen.intent().get(), page))
                : sighting;
    }

    private static Outcome<Sighting> with(Sighting.Seen seen, PaymentId payment, StrictJson page) {
        var ours = new ArrayList<RefundId>();
        ours.add(RefundId.ofFinding(payment, seen.providerPaymentId()));
        for (int number = 1; number <= MOST; number++) {
            ours.add(RefundId.of(payment, number));
        }
        List<Returned> returned =
                InvoiceReader.items(page).stream()
                        .sorted(Comparator.comparingLong(TransferReader::id))
                        .map(transfer -> TransferReader.returned(transfer, ours))
                        .flatMap(Optional::stream)
                        .toList();
        return new Outcome.Done<>(
                new Sighting.Seen(
                        seen.providerPaymentId(), seen.intent(), seen.outcome(), returned));
    }
}
