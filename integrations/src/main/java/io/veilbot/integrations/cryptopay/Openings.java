package io.veilbot.integrations.cryptopay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.InvoiceRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Opens invoices. The provider knows no idempotence keys, and asked twice makes two: so each time
 * it is looked first among the newest whether the payment has one.
 */
final class Openings {

    /** Clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private static final int PAGE = 100;
    private static final String NEWEST = "getInvoices?count=" + PAGE + "&offset=";

    private static final String ASKED_AT = "asked_at";
    private static final String PAYMENT = "payment";
    private static final String BODY = "body";

    private final CryptoPayCalls calls;
    private final ObjectMapper json;
    private final InvoiceForm form;
    private final Clock clock;

    Openings(CryptoPayCalls calls, ObjectMapper json, InvoiceForm form, Clock clock) {
        this.calls = calls;
        this.json = json;
        this.form = form;
        this.clock = clock;
    }

    /** With the moment before which no invoice of this payment can have been made. */
    String prepare(InvoiceRequest request) {
        return json.createObjectNode()
                .put(ASKED_AT, clock.instant().toString())
                .put(PAYMENT, request.payment().value())
                .put(BODY, form.of(request))
                .toString();
    }

    Outcome<Invoice> open(String prepared) {
        var wanted = StrictJson.object(prepared);
        return find(wanted, 0)
                .then(found -> found.map(InvoiceReader::opened).orElseGet(() -> create(wanted)));
    }

    private Outcome<Invoice> create(StrictJson wanted) {
        return calls.make(
                "createInvoice",
                wanted.text(BODY, Integer.MAX_VALUE),
                InvoiceReader::opened,
                ErrorTable::onCreate);
    }

    private Outcome<Optional<StrictJson>> find(StrictJson wanted, int offset) {
        String payment = wanted.text(PAYMENT, Integer.MAX_VALUE);
        return calls.look(
                NEWEST + offset,
                page -> {
                    List<StrictJson> items = InvoiceReader.items(page);
                    var found =
                            items.stream()
                                    .filter(invoice -> InvoiceReader.isOf(invoice, payment))
                                    .findFirst();
                    return found.isPresent() || items.size() < PAGE || reaches(items, wanted)
                            ? new Outcome.Done<>(found)
                            : find(wanted, offset + PAGE);
                },
                ErrorTable::onCreate);
    }

    private static boolean reaches(List<StrictJson> newestFirst, StrictJson wanted) {
        return moment(newestFirst.getLast(), "created_at")
                .isBefore(moment(wanted, ASKED_AT).minus(MARGIN));
    }

    private static Instant moment(StrictJson object, String name) {
        return object.momentIfAny(name).orElseThrow(() -> new UnreadableAnswerException(name));
    }
}
